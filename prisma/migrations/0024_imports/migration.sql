-- An import keeps its rows before it files them, so that it can be taken up, corrected and tried again.

ALTER TABLE "import_run"
  ADD COLUMN "superseded" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "headings" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "actor" JSONB,
  ADD COLUMN "runner" TEXT,
  ADD COLUMN "heartbeat" TIMESTAMPTZ(3),
  ADD COLUMN "worked_ms" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "worked_rows" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "import_row"
  ADD COLUMN "edition" TEXT,
  ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "corrected_by" TEXT,
  ADD COLUMN "corrected_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "import_profile" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_profile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_row_run_id_row_key_idx" ON "import_row"("run_id", "row_key");

CREATE INDEX "import_row_waiting" ON "import_row"("run_id", "line") WHERE "status" = 'waiting';
CREATE INDEX "import_run_running" ON "import_run"("heartbeat") WHERE "status" = 'running';

-- A profile by which rows were filed is never changed: another one gets another id.
GRANT SELECT, INSERT ON "import_profile" TO tollgate_app;
