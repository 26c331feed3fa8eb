-- A version of rules that reaches running projects: what was proposed, where it stands, and how far it is.
CREATE TABLE "rollout" (
  "id" TEXT NOT NULL,
  "jurisdiction" TEXT NOT NULL,
  "to_hash" TEXT NOT NULL,
  -- Versions whose projects it reaches.
  "from_hashes" TEXT[] NOT NULL,
  "why" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "proposed_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "rollout_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "rollout_status" CHECK ("status" IN ('proposed', 'running', 'paused', 'stopped', 'done'))
);
CREATE INDEX "rollout_proposed_at_id_idx" ON "rollout" ("proposed_at", "id");
CREATE INDEX "rollout_running" ON "rollout" ("id") WHERE "status" = 'running';

-- Who did what with it, when.
CREATE TABLE "rollout_step" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "rollout_id" TEXT NOT NULL,
  "act" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "on_behalf_of" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "rollout_step_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "rollout_step_act" CHECK ("act" IN ('propose', 'start', 'pause', 'resume', 'stop', 'finish'))
);
CREATE INDEX "rollout_step_rollout_id_id_idx" ON "rollout_step" ("rollout_id", "id");
CREATE TRIGGER "rollout_step_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "rollout_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The projects that it reaches, listed at its start; each gets its outcome once.
CREATE TABLE "rollout_project" (
  "rollout_id" TEXT NOT NULL,
  "project_id" TEXT NOT NULL,
  "from_hash" TEXT NOT NULL,
  "outcome" TEXT,
  "seq" INTEGER,
  "reason" JSONB,
  "at" TIMESTAMPTZ(3),
  -- How often it failed for a reason that is none of the law.
  "tries" INTEGER NOT NULL DEFAULT 0,

  CONSTRAINT "rollout_project_pkey" PRIMARY KEY ("rollout_id", "project_id"),
  CONSTRAINT "rollout_project_outcome"
    CHECK ("outcome" IN ('moved', 'pending_gate', 'kept', 'needs_hand', 'ended'))
);
CREATE INDEX "rollout_project_waiting" ON "rollout_project" ("rollout_id", "tries", "project_id")
  WHERE "outcome" IS NULL;
CREATE INDEX "rollout_project_rollout_id_outcome_project_id_idx"
  ON "rollout_project" ("rollout_id", "outcome", "project_id");

-- Whose projects a version binds.
CREATE INDEX "project_regime_hash_id_idx" ON "project" ("regime_hash", "id");

GRANT SELECT, INSERT, UPDATE ON "rollout", "rollout_project" TO tollgate_app;
GRANT SELECT, INSERT ON "rollout_step" TO tollgate_app;
