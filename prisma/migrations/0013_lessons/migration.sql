-- What was learnt: a projection of the projects' events, searched by its words and tags.

-- CreateTable
CREATE TABLE "lesson" (
    "stream" TEXT NOT NULL,
    "lesson_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "happened" TEXT NOT NULL,
    "worked" TEXT,
    "failed" TEXT,
    "cause" TEXT,
    "advice" TEXT NOT NULL,
    "tags" TEXT[],
    "stage" TEXT,
    "occasion" TEXT,
    "status" TEXT NOT NULL,
    "withheld_by" TEXT,
    "body" TEXT NOT NULL,
    "shared_by" TEXT NOT NULL,
    "confirmed_by" TEXT,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "seq" INTEGER NOT NULL,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("stream","lesson_id")
);

-- CreateIndex
CREATE INDEX "lesson_project_id_idx" ON "lesson"("project_id");

-- CreateIndex
CREATE INDEX "lesson_status_confirmed_at_idx" ON "lesson"("status", "confirmed_at" DESC);

ALTER TABLE "lesson" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple',
  "title" || ' ' || "happened" || ' ' || coalesce("worked", '') || ' ' || coalesce("failed", '') || ' ' ||
  coalesce("cause", '') || ' ' || "advice")) STORED;
CREATE INDEX "lesson_search" ON "lesson" USING gin ("search");
CREATE INDEX "lesson_tags" ON "lesson" USING gin ("tags");

GRANT SELECT, INSERT, UPDATE, DELETE ON "lesson" TO tollgate_app;
