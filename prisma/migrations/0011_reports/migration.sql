-- What a project under oversight is measured against: baselines, a projection of the project's events.

-- CreateTable
CREATE TABLE "baseline" (
    "stream" TEXT NOT NULL,
    "baseline_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "number" INTEGER,
    "status" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reasons" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("stream","baseline_id")
);

-- CreateIndex
CREATE INDEX "baseline_project_id_idx" ON "baseline"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "baseline" TO tollgate_app;
