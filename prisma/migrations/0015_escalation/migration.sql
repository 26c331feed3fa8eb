-- Triggers that fired, and what they and the ladder demanded of whom: projections of the project's events.

-- CreateTable
CREATE TABLE "trigger_firing" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "measure_id" TEXT,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,
    "reset_at" TIMESTAMPTZ(3),
    "reset_seq" INTEGER,

    CONSTRAINT "trigger_firing_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "measure" (
    "stream" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due" DATE,
    "not_before" DATE,
    "overdue" BOOLEAN NOT NULL,
    "returned" INTEGER NOT NULL,
    "outcome" TEXT,
    "review_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "measure_pkey" PRIMARY KEY ("stream","measure_id")
);

-- CreateIndex
CREATE INDEX "trigger_firing_project_id_idx" ON "trigger_firing"("project_id");

-- CreateIndex
CREATE INDEX "measure_project_id_idx" ON "measure"("project_id");

-- CreateIndex
CREATE INDEX "measure_changed_at_stream_measure_id_idx" ON "measure"("changed_at", "stream", "measure_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "trigger_firing", "measure" TO tollgate_app;
