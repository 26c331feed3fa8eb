-- Letters. A row is made with the event that makes a letter due, in the same statement, as the outbox is; it is filled in
-- once, when the letter is issued, and never changes after that. Rebuilding the projections leaves it alone.

CREATE TABLE "letter" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "project_id" TEXT NOT NULL,
    "to" JSONB NOT NULL,
    "copies" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER,
    "issued_at" TIMESTAMPTZ(3),
    "document_id" TEXT,
    "data" JSON,
    "classification" TEXT,
    "until" TEXT,
    "legal_ref" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "letter_issued_whole" CHECK (
      ("issued_at" IS NULL) = ("document_id" IS NULL) AND ("issued_at" IS NULL) = ("data" IS NULL)
      AND ("issued_at" IS NULL) = ("classification" IS NULL) AND ("issued_at" IS NULL OR "number" IS NOT NULL)
    )
);

CREATE UNIQUE INDEX "letter_stream_seq_kind_subject_key" ON "letter"("stream", "seq", "kind", "subject");
CREATE UNIQUE INDEX "letter_project_id_number_key" ON "letter"("project_id", "number");
CREATE INDEX "letter_document_id_idx" ON "letter"("document_id");
CREATE INDEX "letter_due" ON "letter"("stream", "seq") WHERE "issued_at" IS NULL;

CREATE FUNCTION "refuse_other_letter"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.issued_at IS NOT NULL
     OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number)
     OR (NEW.id, NEW.stream, NEW.seq, NEW.kind, NEW.subject, NEW.project_id, NEW."to", NEW.copies, NEW.due_at)
        IS DISTINCT FROM
        (OLD.id, OLD.stream, OLD.seq, OLD.kind, OLD.subject, OLD.project_id, OLD."to", OLD.copies, OLD.due_at)
  THEN
    RAISE EXCEPTION 'A letter is numbered once and issued once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "letter_issued_once" BEFORE UPDATE ON "letter"
  FOR EACH ROW EXECUTE FUNCTION "refuse_other_letter"();
CREATE TRIGGER "letter_kept" BEFORE DELETE OR TRUNCATE ON "letter"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

GRANT SELECT, INSERT, UPDATE ON "letter" TO tollgate_app;
