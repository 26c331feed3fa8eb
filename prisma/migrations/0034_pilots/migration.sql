-- Pilots with their caps and what of them is used up: a projection of the projects' events.

-- CreateTable
CREATE TABLE "pilot" (
    "stream" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ai_class" TEXT,
    "term" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "held_for" TEXT,
    "neared" TEXT[],
    "currency" TEXT NOT NULL,
    "cap_minor" BIGINT NOT NULL,
    "cap_people" INTEGER NOT NULL,
    "cap_days" INTEGER NOT NULL,
    "money_minor" BIGINT NOT NULL,
    "committed_minor" BIGINT NOT NULL,
    "people" INTEGER NOT NULL,
    "last_day" DATE,
    "scaled_to" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_pkey" PRIMARY KEY ("stream")
);

-- CreateIndex
CREATE INDEX "pilot_status_changed_at_idx" ON "pilot"("status", "changed_at");

-- CreateIndex
CREATE INDEX "pilot_project_id_idx" ON "pilot"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "pilot" TO tollgate_app;
