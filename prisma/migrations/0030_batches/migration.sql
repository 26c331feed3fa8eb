-- Decisions whose time ends for all on the same day of the year: the day to which a decision belongs, and those that wait.

ALTER TABLE "decision" ADD COLUMN "batch" DATE, ADD COLUMN "urgent" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX "decision_batch" ON "decision" ("batch") WHERE "batch" IS NOT NULL;
CREATE INDEX "clock_batch" ON "clock" ("due_date") WHERE "running" ? 'endsOn';
