-- Rules that somebody still writes, as the text that he writes: comments and all.
CREATE TABLE "regime_draft" (
  "id" TEXT NOT NULL,
  "jurisdiction" TEXT NOT NULL,
  "origin" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "authors" TEXT[] NOT NULL,
  "created_by" TEXT NOT NULL,
  "updated_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  "proposed_hash" TEXT,

  CONSTRAINT "regime_draft_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "regime_draft_updated_at_id_idx" ON "regime_draft" ("updated_at", "id");

-- What was done with a version until it was in force, and after: who, when, why.
CREATE TABLE "regime_step" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "hash" TEXT NOT NULL,
  "act" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "on_behalf_of" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "reason" TEXT,
  -- Of a proposal: everybody who wrote in it.
  "authors" TEXT[] NOT NULL DEFAULT '{}',
  -- Of a publication the first day of admission, of a retirement the last.
  "day" DATE,

  CONSTRAINT "regime_step_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "regime_step_act" CHECK ("act" IN ('propose', 'approve', 'refuse', 'publish', 'retire'))
);
CREATE INDEX "regime_step_hash_id_idx" ON "regime_step" ("hash", "id");

-- The text of a version as it was written, where it was written as a text; its name is that of the document in it.
CREATE TABLE "regime_text" (
  "hash" TEXT NOT NULL,
  "text" TEXT NOT NULL,

  CONSTRAINT "regime_text_pkey" PRIMARY KEY ("hash")
);

CREATE TRIGGER "regime_step_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regime_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "regime_text_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regime_text"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The days on which a version admits projects: those of its publication and its retirement, within those of its text.
ALTER TABLE "regime_version" ADD COLUMN "admits_from" DATE, ADD COLUMN "admits_until" DATE;
UPDATE "regime_version" SET "admits_from" = "valid_from", "admits_until" = "valid_to" WHERE "status" <> 'draft';

-- Of two texts of one version both may be proposed; one comes into force.
DROP INDEX "regime_version_regime_id_version";
CREATE UNIQUE INDEX "regime_version_regime_id_version" ON "regime_version" ("regime_id", "version")
  WHERE "status" IN ('active', 'retired');

-- News of rules belongs to no project.
ALTER TABLE "notification" ALTER COLUMN "project_id" DROP NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON "regime_draft" TO tollgate_app;
GRANT SELECT, INSERT ON "regime_step", "regime_text" TO tollgate_app;
