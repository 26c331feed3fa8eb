-- Conditions of a resumption stand beside those of a gate's decision.

-- AlterTable
ALTER TABLE "condition" ALTER COLUMN "decision_id" DROP NOT NULL;
ALTER TABLE "condition" ALTER COLUMN "gate" DROP NOT NULL;
ALTER TABLE "condition" ADD COLUMN "intervention_id" TEXT;
