-- Appeals against decisions about a project: a projection of the project's events.

-- CreateTable
CREATE TABLE "appeal" (
    "stream" TEXT NOT NULL,
    "appeal_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "name" TEXT,
    "sent_to" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "received_on" DATE,
    "due_date" DATE,
    "late" BOOLEAN NOT NULL,
    "stay" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "ended_seq" INTEGER,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "seq" INTEGER NOT NULL,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("stream","appeal_id")
);

-- CreateIndex
CREATE INDEX "appeal_project_id_idx" ON "appeal"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "appeal" TO tollgate_app;
