-- What projects owe in reports and what they have reported: projections of the projects' events. A round is read over all
-- projects of one regime and period.

-- CreateTable
CREATE TABLE "report_period" (
    "stream" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "regime_hash" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL,
    "overdue_at" TIMESTAMPTZ(3),
    "effect" TEXT,
    "report_id" TEXT,
    "filed_on" DATE,
    "days_late" INTEGER,
    "corrections" INTEGER NOT NULL,
    "red" TEXT,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "report_period_pkey" PRIMARY KEY ("stream","period")
);

-- CreateTable
CREATE TABLE "report" (
    "stream" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "signatures" JSONB NOT NULL,
    "returned" JSONB,
    "corrects" TEXT,
    "correction" TEXT,
    "filed_at" TIMESTAMPTZ(3),
    "filed_seq" INTEGER,
    "days_late" INTEGER,
    "red" TEXT,
    "troubles" TEXT[] NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("stream","report_id")
);

-- CreateIndex
CREATE INDEX "report_period_project_id_idx" ON "report_period"("project_id");

-- CreateIndex
CREATE INDEX "report_period_period_jurisdiction_project_id_idx" ON "report_period"("period", "jurisdiction", "project_id");

-- CreateIndex
CREATE INDEX "report_project_id_idx" ON "report"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "report_period", "report" TO tollgate_app;
