-- Rules that are tried on projects: how far it has come, and what came of it. Nothing of the record; deleted after a day.
CREATE TABLE "simulation_run" (
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "progress" JSONB NOT NULL,
  "asked" JSONB NOT NULL,
  "result" JSONB,
  "fault" TEXT,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3),
  -- When its process last said that it is at it (wall clock).
  "heartbeat" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "simulation_run_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "simulation_run_status" CHECK ("status" IN ('running', 'done', 'failed', 'cancelled'))
);
CREATE INDEX "simulation_run_person_id_idx" ON "simulation_run" ("person_id");

-- Which version of the rules a text that comes with the product is, as a reader of documents has understood it.
CREATE TABLE "preset_reading" (
  "text_sha256" TEXT NOT NULL,
  "reader" TEXT NOT NULL,
  "hash" TEXT NOT NULL,

  CONSTRAINT "preset_reading_pkey" PRIMARY KEY ("text_sha256", "reader")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "simulation_run" TO tollgate_app;
GRANT SELECT, INSERT ON "preset_reading" TO tollgate_app;
