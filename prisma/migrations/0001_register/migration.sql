-- The register. `schema.prisma` describes the same tables; what it cannot say is at the end of this file: the guards of
-- the append-only tables, the rights of the application's role, indexes on a condition, the search column and the
-- function that opens a stream. No foreign key stands on the hot path: each would lock a row that other acts need, and
-- the one write path (`register/execute`) is the only writer of these tables.

-- CreateTable
CREATE TABLE "event" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" BIGINT GENERATED ALWAYS AS IDENTITY,
    "type" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL DEFAULT 1,
    "data" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "command_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "stream" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "regime_hash" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "snapshot" JSON NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "view" JSON NOT NULL,
    "due_count" INTEGER NOT NULL,
    "wake_seq" INTEGER NOT NULL,
    "seen_seq" INTEGER NOT NULL DEFAULT 0,
    "notice_seq" INTEGER NOT NULL DEFAULT 0,
    "delivered_seq" INTEGER NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "wakes_at" TIMESTAMPTZ(3),
    "ended" BOOLEAN NOT NULL,

    CONSTRAINT "stream_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "outcome" (
    "command_id" TEXT NOT NULL,
    "stream" TEXT,
    "request_hash" TEXT,
    "answer" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("command_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "stream" TEXT NOT NULL,
    "from_stream" TEXT NOT NULL,
    "command_id" TEXT NOT NULL,
    "command" JSONB NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "applied_at" TIMESTAMPTZ(3),
    "refusal" JSONB,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "to" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("stream","seq","n")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "code" TEXT,
    "facts" JSONB NOT NULL,
    "command_id" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regime_version" (
    "hash" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "regime_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "body" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "key" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "issuer" TEXT,
    "subject" TEXT,
    "expertise" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "employers" JSONB NOT NULL DEFAULT '[]',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "delegated_from" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "project_id" TEXT,
    "regime_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authors" TEXT[],
    "created_by" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("prefix","year")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_upload" (
    "document_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_upload_pkey" PRIMARY KEY ("document_id","agency_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "person_id" TEXT,
    "role" TEXT,
    "body_id" TEXT,
    "body_key" TEXT,
    "jurisdiction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "regime_version" TEXT NOT NULL,
    "regime_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "stage" TEXT,
    "gate" TEXT,
    "overlays" TEXT[],
    "tier" TEXT,
    "scope" TEXT,
    "cost_minor" BIGINT,
    "cost_currency" TEXT,
    "cost_basis" TEXT,
    "planned_start" DATE,
    "planned_end" DATE,
    "external_ref" TEXT,
    "origin_profile" TEXT,
    "origin_row" TEXT,
    "next_due" DATE,
    "ended" BOOLEAN NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_text" (
    "project_id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "project_text_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "task" (
    "stream" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "body_id" TEXT,
    "body_key" TEXT,
    "person_id" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "clock_id" TEXT,
    "subject" JSONB,

    CONSTRAINT "task_pkey" PRIMARY KEY ("stream","task_id")
);

-- CreateTable
CREATE TABLE "clock" (
    "stream" TEXT NOT NULL,
    "clock_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_date" DATE,
    "expires_at" TIMESTAMPTZ(3),
    "running" JSONB NOT NULL,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("stream","clock_id")
);

-- CreateTable
CREATE TABLE "submission" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "filed_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "finding" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "tier" TEXT,
    "obligations" TEXT[],
    "approaching" TEXT[],
    "unverified" INTEGER NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "decision" (
    "stream" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "decided_by" TEXT,
    "signed_by" TEXT,
    "binding" TEXT,
    "bound" BOOLEAN,
    "deviates" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("stream","decision_id")
);

-- CreateTable
CREATE TABLE "condition" (
    "stream" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due" DATE,
    "evidence" TEXT NOT NULL,
    "if_missed" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("stream","condition_id")
);

-- CreateTable
CREATE TABLE "information_request" (
    "stream" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "questions" TEXT[],
    "answers" TEXT[],
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "answered_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "information_request_pkey" PRIMARY KEY ("stream","request_id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "stream" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "body_key" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "clock_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "position" TEXT,
    "text" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("stream","round","body_key")
);

-- CreateTable
CREATE TABLE "document_filing" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "legal_ref" TEXT,
    "filed_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_filing_pkey" PRIMARY KEY ("stream","seq","document_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "risk_profile" TEXT,
    "opinion_seq" INTEGER,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_member" (
    "stream" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_member_pkey" PRIMARY KEY ("stream","person_id")
);

-- CreateTable
CREATE TABLE "recusal" (
    "stream" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    "grounds" TEXT[],
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recusal_pkey" PRIMARY KEY ("stream","person_id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "pause_until" DATE,
    "expiry" TEXT,
    "supersedes" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "dry_run" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "total" INTEGER,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_key" TEXT,
    "status" TEXT NOT NULL,
    "project_id" TEXT,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "raw" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateTable
CREATE TABLE "engine_identity" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "namespace_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engine_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehearsal_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "now" TIMESTAMPTZ(3) NOT NULL,
    "offset_ms" BIGINT NOT NULL,

    CONSTRAINT "rehearsal_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "stream_project_id_idx" ON "stream"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_command_id_key" ON "inbox"("command_id");

-- CreateIndex
CREATE INDEX "audit_subject_id_idx" ON "audit"("subject", "id");

-- CreateIndex
CREATE INDEX "audit_actor_id_idx" ON "audit"("actor", "id");

-- CreateIndex
CREATE INDEX "regime_version_regime_id_status_idx" ON "regime_version"("regime_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "person_handle_key" ON "person"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "person_issuer_subject_key" ON "person"("issuer", "subject");

-- CreateIndex
CREATE INDEX "appointment_person_id_idx" ON "appointment"("person_id");

-- CreateIndex
CREATE INDEX "appointment_body_id_role_idx" ON "appointment"("body_id", "role");

-- CreateIndex
CREATE INDEX "draft_agency_id_updated_at_idx" ON "draft"("agency_id", "updated_at");

-- CreateIndex
CREATE INDEX "draft_project_id_idx" ON "draft"("project_id");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "project_stream_key" ON "project"("stream");

-- CreateIndex
CREATE UNIQUE INDEX "project_reference_key" ON "project"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "project_origin_profile_origin_row_key" ON "project"("origin_profile", "origin_row");

-- CreateIndex
CREATE INDEX "task_project_id_idx" ON "task"("project_id");

-- CreateIndex
CREATE INDEX "clock_project_id_idx" ON "clock"("project_id");

-- CreateIndex
CREATE INDEX "submission_project_id_seq_idx" ON "submission"("project_id", "seq");

-- CreateIndex
CREATE INDEX "finding_project_id_seq_idx" ON "finding"("project_id", "seq");

-- CreateIndex
CREATE INDEX "decision_project_id_seq_idx" ON "decision"("project_id", "seq");

-- CreateIndex
CREATE INDEX "condition_project_id_idx" ON "condition"("project_id");

-- CreateIndex
CREATE INDEX "information_request_project_id_idx" ON "information_request"("project_id");

-- CreateIndex
CREATE INDEX "consultation_project_id_idx" ON "consultation"("project_id");

-- CreateIndex
CREATE INDEX "document_filing_project_id_idx" ON "document_filing"("project_id");

-- CreateIndex
CREATE INDEX "document_filing_document_id_idx" ON "document_filing"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_stream_key" ON "review"("stream");

-- CreateIndex
CREATE INDEX "review_project_id_idx" ON "review"("project_id");

-- CreateIndex
CREATE INDEX "review_member_person_id_project_id_idx" ON "review_member"("person_id", "project_id");

-- CreateIndex
CREATE INDEX "recusal_person_id_project_id_idx" ON "recusal"("person_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "intervention_stream_key" ON "intervention"("stream");

-- CreateIndex
CREATE INDEX "intervention_project_id_idx" ON "intervention"("project_id");

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is read by a condition ------------------------------------------------------------------------------------------

CREATE INDEX "inbox_pending" ON "inbox"("stream", "effective_at", "id") WHERE "status" = 'pending';
CREATE INDEX "outbox_pending" ON "outbox"("stream", "seq") WHERE "delivered_at" IS NULL;
CREATE INDEX "stream_unseen" ON "stream"("name") WHERE "wake_seq" > "seen_seq";
CREATE INDEX "stream_undelivered" ON "stream"("name") WHERE "notice_seq" > "delivered_seq";
CREATE INDEX "stream_wakes_at" ON "stream"("wakes_at") WHERE "wakes_at" IS NOT NULL;
CREATE INDEX "stream_open" ON "stream"("name") WHERE NOT "ended";
CREATE INDEX "clock_expires_at" ON "clock"("expires_at") WHERE "expires_at" IS NOT NULL;
CREATE UNIQUE INDEX "body_jurisdiction_key" ON "body"("jurisdiction", "key") WHERE "key" IS NOT NULL AND "active";
CREATE UNIQUE INDEX "regime_version_regime_id_version" ON "regime_version"("regime_id", "version") WHERE "status" <> 'draft';
CREATE INDEX "notification_role" ON "notification"("role", "created_at") WHERE "person_id" IS NULL;

-- "What waits for me": by person, by role at a body, by role at a regime's body.
CREATE INDEX "task_person" ON "task"("person_id") WHERE "person_id" IS NOT NULL;
CREATE INDEX "task_body" ON "task"("body_id", "role") WHERE "body_id" IS NOT NULL;
CREATE INDEX "task_body_key" ON "task"("jurisdiction", "body_key", "role") WHERE "body_key" IS NOT NULL;

-- The project list. Few indexes: an act changes the row, and then each of them.
CREATE INDEX "project_updated" ON "project"("updated_at" DESC, "id" DESC);
CREATE INDEX "project_submitted" ON "project"("submitted_at" DESC, "id" DESC);
CREATE INDEX "project_title" ON "project"("title", "id");
CREATE INDEX "project_agency" ON "project"("agency_id", "updated_at" DESC, "id" DESC);
CREATE INDEX "project_jurisdiction" ON "project"("jurisdiction", "updated_at" DESC, "id" DESC);
CREATE INDEX "project_status" ON "project"("status", "updated_at" DESC, "id" DESC);
ALTER TABLE "project_text" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "text")) STORED;
CREATE INDEX "project_text_search" ON "project_text" USING gin ("search");

ALTER TABLE "engine_identity" ADD CONSTRAINT "engine_identity_single" CHECK ("id" = 1);
ALTER TABLE "rehearsal_clock" ADD CONSTRAINT "rehearsal_clock_single" CHECK ("id" = 1);

-- Room on the page, so that the new version of a row that changes with every act finds place beside the old one.
ALTER TABLE "stream" SET (fillfactor = 70);
ALTER TABLE "project" SET (fillfactor = 80);

-- Append-only ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "outcome_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "outcome"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "document_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "document"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "regime_version_kept" BEFORE DELETE OR TRUNCATE ON "regime_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "refuse_new_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.hash, NEW.regime_id, NEW.version, NEW.jurisdiction, NEW.document, NEW.valid_from, NEW.valid_to,
      NEW.created_by, NEW.created_at)
     IS DISTINCT FROM
     (OLD.hash, OLD.regime_id, OLD.version, OLD.jurisdiction, OLD.document, OLD.valid_from, OLD.valid_to,
      OLD.created_by, OLD.created_at)
  THEN
    RAISE EXCEPTION 'A regime version is immutable but for its status' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "regime_version_immutable" BEFORE UPDATE ON "regime_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_new_text"();

-- Opening a stream -------------------------------------------------------------------------------------------------------

-- Locks one stream (its row or, before it exists, its name) until the end of the transaction, and reads what the next act
-- needs. A function and not one statement, since each statement in it sees what was committed while the lock was waited
-- for: a single statement would look for the outcome and the inbox in the state before the wait.
-- The snapshot is left out when the caller has the state of this very sequence number already.
CREATE FUNCTION "open_stream"(p_name text, p_command text, p_known_seq integer, p_version integer)
RETURNS TABLE (
  seq integer, regime_hash text, last_at timestamptz, view text, wake_seq integer, notice_seq integer, ended boolean,
  snapshot text, snapshot_version integer, outcome_stream text, outcome_hash text, outcome_answer text, inbox json
) LANGUAGE plpgsql AS $$
DECLARE
  s stream%ROWTYPE;
BEGIN
  SELECT * INTO s FROM stream WHERE stream.name = p_name FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_name, 0));
    SELECT * INTO s FROM stream WHERE stream.name = p_name FOR NO KEY UPDATE;
  END IF;
  seq := s.seq; regime_hash := s.regime_hash; last_at := s.last_at; view := s.view::text;
  wake_seq := s.wake_seq; notice_seq := s.notice_seq; ended := s.ended; snapshot_version := s.snapshot_version;
  IF s.seq IS DISTINCT FROM p_known_seq OR s.snapshot_version <> p_version THEN
    snapshot := s.snapshot::text;
  END IF;
  SELECT o.stream, o.request_hash, o.answer::text INTO outcome_stream, outcome_hash, outcome_answer
    FROM outcome o WHERE o.command_id = p_command;
  IF outcome_answer IS NULL THEN
    SELECT json_agg(json_build_object('id', i.command_id, 'command', i.command, 'effectiveAt', i.effective_at)
                    ORDER BY i.effective_at, i.id)
      INTO inbox FROM inbox i WHERE i.stream = p_name AND i.status = 'pending';
  END IF;
  RETURN NEXT;
END $$;

-- Rights of the application's role ----------------------------------------------------------------------------------------

-- Every later migration grants the rights on its own tables. The role is made before the migrations run.
GRANT SELECT, INSERT ON "event", "outcome", "audit", "document" TO tollgate_app;
GRANT SELECT, INSERT, UPDATE ON "regime_version", "body", "person", "appointment", "reference_counter" TO tollgate_app;
GRANT SELECT, INSERT, UPDATE ON "inbox", "outbox", "import_run", "import_row", "engine_identity", "rehearsal_clock"
  TO tollgate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "stream", "draft", "document_upload", "notification", "project", "project_text", "task", "clock", "submission",
  "finding", "decision", "condition", "information_request", "consultation", "document_filing", "review", "review_member", "recusal",
  "intervention"
  TO tollgate_app;
