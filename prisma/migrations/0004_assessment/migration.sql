-- Ratings, questions to the agency and the check of the facts: projections, made from the events alone.

-- CreateTable
CREATE TABLE "assessment" (
    "stream" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "assessment_sheet" (
    "stream" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "openly" BOOLEAN NOT NULL,

    CONSTRAINT "assessment_sheet_pkey" PRIMARY KEY ("stream","person_id")
);

-- CreateTable
CREATE TABLE "rating" (
    "stream" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "aspect" TEXT,
    "level" TEXT NOT NULL,
    "finding" JSONB,
    "advice" TEXT,
    "openly" BOOLEAN NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("stream","person_id","unit")
);

-- CreateTable
CREATE TABLE "rating_change" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "aspect" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_change_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "criterion_comment" (
    "stream" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "criterion_comment_pkey" PRIMARY KEY ("stream","comment_id")
);

-- CreateTable
CREATE TABLE "question" (
    "stream" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "criterion" TEXT,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "passed_as" TEXT,
    "passed_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "documents" JSONB NOT NULL,
    "answered_by" TEXT,
    "reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("stream","question_id")
);

-- CreateTable
CREATE TABLE "fact_check" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "review_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "proposal" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "corrections" JSONB NOT NULL,
    "replied_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_check_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateIndex
CREATE INDEX "assessment_project_id_idx" ON "assessment"("project_id");

-- CreateIndex
CREATE INDEX "question_project_id_idx" ON "question"("project_id");

-- CreateIndex
CREATE INDEX "fact_check_project_id_idx" ON "fact_check"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON
  "assessment", "assessment_sheet", "rating", "rating_change", "criterion_comment", "question", "fact_check"
  TO tollgate_app;
