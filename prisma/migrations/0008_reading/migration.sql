-- Who read what of a case, and which version of it: the first time is kept, once and for ever.

CREATE TABLE "reading" (
    "person_id" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "reading_pkey" PRIMARY KEY ("person_id", "on_behalf_of", "path", "version")
);

CREATE INDEX "reading_about_at_idx" ON "reading"("about", "at");

CREATE TRIGGER "reading_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reading"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

GRANT SELECT, INSERT ON "reading" TO tollgate_app;
