-- The council's people: ties, absences, terms; delegations with their scope; texts about people, which can be erased.

ALTER TABLE "person"
    ADD COLUMN "workload_cap" INTEGER,
    ADD COLUMN "ties_stated_at" TIMESTAMPTZ(3),
    ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "member_tie" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "body_id" TEXT,
    "from_day" DATE,
    "until_day" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "absence_days" CHECK ("from_day" <= "until_day")
);

-- CreateTable
CREATE TABLE "personal_note" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "salt" TEXT,
    "text" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "personal_note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "personal_note_erased" CHECK (("text" IS NULL) = ("erased_at" IS NOT NULL))
);

ALTER TABLE "appointment"
    ADD COLUMN "source_id" TEXT,
    ADD COLUMN "projects" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "actions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "exception_note" TEXT,
    ADD COLUMN "ended_by" TEXT,
    ADD COLUMN "ended_at" TIMESTAMPTZ(3),
    ADD COLUMN "end_note" TEXT;

-- CreateIndex
CREATE INDEX "member_tie_person_id_idx" ON "member_tie"("person_id");

-- CreateIndex
CREATE INDEX "absence_person_id_idx" ON "absence"("person_id");

-- CreateIndex
CREATE INDEX "personal_note_person_id_idx" ON "personal_note"("person_id");

-- CreateIndex
CREATE INDEX "appointment_delegated_from_idx" ON "appointment"("delegated_from");

-- AddForeignKey
ALTER TABLE "member_tie" ADD CONSTRAINT "member_tie_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The one way to take remembered answers away: those that showed a person who is erased. A repeated request is then
-- judged anew, and finds nobody. The application's role has no right to delete any other way.
DROP TRIGGER "outcome_append_only" ON "outcome";
CREATE TRIGGER "outcome_append_only" BEFORE UPDATE OR TRUNCATE ON "outcome"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "outcome_kept" BEFORE DELETE ON "outcome"
  FOR EACH STATEMENT WHEN (current_setting('tollgate.erasing', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION "refuse_change"();
CREATE FUNCTION erase_answers(p_person text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  erased integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM person WHERE id = p_person AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'answers are erased with the person only';
  END IF;
  PERFORM set_config('tollgate.erasing', 'on', true);
  DELETE FROM outcome
   WHERE stream IS NULL AND answer->>'body' IS NOT NULL
     AND p_person IN ((answer->>'body')::json->>'personId', (answer->>'body')::json->>'id');
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('tollgate.erasing', 'off', true);
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_answers(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_answers(text) TO tollgate_app;

-- A tie is named by events and stays when its texts are erased. An absence is not, nor is a note whose act was refused.
GRANT SELECT, INSERT, UPDATE ON "member_tie" TO tollgate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "absence", "personal_note" TO tollgate_app;
