-- What follows an opinion: recommendations until they are closed, answers to opinions, political directions. All three
-- are projections of the project's events.

-- CreateTable
CREATE TABLE "recommendation" (
    "stream" TEXT NOT NULL,
    "recommendation_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "council" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "due" DATE,
    "status" TEXT NOT NULL,
    "overdue" BOOLEAN NOT NULL,
    "overdue_at" TIMESTAMPTZ(3),
    "escalated_to" TEXT,
    "answer" TEXT,
    "answer_text" TEXT,
    "responsible" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "claim_evidence" TEXT,
    "claim_link" TEXT,
    "returned" INTEGER NOT NULL,
    "reason" TEXT,
    "replaced_by" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("stream","recommendation_id")
);

-- CreateTable
CREATE TABLE "opinion_answer" (
    "stream" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "escalated_to" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "complies" TEXT,
    "late" BOOLEAN NOT NULL,
    "publish" BOOLEAN NOT NULL,
    "seq" INTEGER,

    CONSTRAINT "opinion_answer_pkey" PRIMARY KEY ("stream","review_id")
);

-- CreateTable
CREATE TABLE "direction" (
    "stream" TEXT NOT NULL,
    "direction_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "directed_by" TEXT NOT NULL,
    "signed_by" TEXT,
    "overrules" TEXT,
    "against_opinion" TEXT,
    "objection_seq" INTEGER,
    "publish" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "direction_pkey" PRIMARY KEY ("stream","direction_id")
);

-- AlterTable
ALTER TABLE "decision" ADD COLUMN "reexamines" TEXT, ADD COLUMN "goes_to" TEXT, ADD COLUMN "overruled_by" TEXT;

-- AlterTable
ALTER TABLE "review" ADD COLUMN "reopens" TEXT;

-- CreateIndex
CREATE INDEX "recommendation_project_id_idx" ON "recommendation"("project_id");

-- CreateIndex
CREATE INDEX "recommendation_agency_id_status_idx" ON "recommendation"("agency_id", "status");

-- CreateIndex
CREATE INDEX "opinion_answer_project_id_idx" ON "opinion_answer"("project_id");

-- CreateIndex
CREATE INDEX "direction_project_id_idx" ON "direction"("project_id");

-- The list of recommendations: changed last first.
CREATE INDEX "recommendation_changed" ON "recommendation"("changed_at" DESC, "stream" DESC, "recommendation_id" DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON "recommendation", "opinion_answer", "direction" TO tollgate_app;
