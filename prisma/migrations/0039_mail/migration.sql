-- Who is told by mail, and how often; without a row once a day. What somebody was told before this is not mailed.
CREATE TABLE "mail_choice" (
  "person_id" TEXT NOT NULL,
  -- at_once, daily, none
  "choice" TEXT NOT NULL,
  -- In which the mails are written; null: the one of the installation.
  "language" TEXT,
  -- What was told before is not mailed after a change of mind.
  "changed_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "mail_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mail_choice_choice" CHECK ("choice" IN ('at_once', 'daily', 'none'))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_choice" TO tollgate_app;

ALTER TABLE "notification" ADD COLUMN "mailed_at" TIMESTAMPTZ(3);
UPDATE "notification" SET "mailed_at" = "created_at";
CREATE INDEX "notification_to_mail" ON "notification" ("person_id", "created_at")
  WHERE "mailed_at" IS NULL AND "read_at" IS NULL AND "person_id" IS NOT NULL;
