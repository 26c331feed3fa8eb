-- What is spent, from e-invoices: the invoices themselves, the contracts that they are held against, and what counts at
-- a project. All of it is made from events, but for invoices of which it is not known whose they are.

-- An invoice belongs to an agency; to which project, is what is to be found out.
ALTER TABLE "stream" ALTER COLUMN "project_id" DROP NOT NULL;
ALTER TABLE "task" ALTER COLUMN "project_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "invoice" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "project_id" TEXT,
    "contract_id" TEXT,
    "status" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "matched_by" TEXT,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "vat_minor" BIGINT NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "seller" TEXT NOT NULL,
    "seller_key" TEXT NOT NULL,
    "reference_keys" TEXT[],
    "shares" JSONB,
    "findings" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_choice" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "seller_key" TEXT NOT NULL,
    "contract_id" TEXT,
    "class" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_choice_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "contract" (
    "stream" TEXT NOT NULL,
    "contract_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "reference_key" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "supplier_key" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "class" TEXT,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("stream","contract_id")
);

-- CreateTable
CREATE TABLE "spending_entry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "spent_on" DATE NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "vat_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "contract_id" TEXT,

    CONSTRAINT "spending_entry_pkey" PRIMARY KEY ("stream","seq","class")
);

-- CreateTable
CREATE TABLE "violation" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "violation" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "gate" TEXT,
    "rule_id" TEXT,
    "legal_ref" TEXT,
    "verified" BOOLEAN,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "violation_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "invoice_arrival" (
    "document_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "buyer" TEXT NOT NULL,
    "buyer_ids" TEXT[],
    "number" TEXT NOT NULL,
    "seller" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "agency_id" TEXT,
    "invoice_id" TEXT,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "invoice_arrival_pkey" PRIMARY KEY ("document_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_stream_key" ON "invoice"("stream");

-- CreateIndex
CREATE INDEX "invoice_agency_id_received_at_idx" ON "invoice"("agency_id", "received_at");

-- CreateIndex
CREATE INDEX "invoice_agency_id_seller_key_received_at_idx" ON "invoice"("agency_id", "seller_key", "received_at");

-- CreateIndex
CREATE INDEX "invoice_project_id_idx" ON "invoice"("project_id");

-- CreateIndex
CREATE INDEX "invoice_choice_agency_id_seller_key_idx" ON "invoice_choice"("agency_id", "seller_key");

-- CreateIndex
CREATE INDEX "contract_agency_id_reference_key_idx" ON "contract"("agency_id", "reference_key");

-- CreateIndex
CREATE INDEX "contract_agency_id_supplier_key_idx" ON "contract"("agency_id", "supplier_key");

-- CreateIndex
CREATE INDEX "contract_project_id_idx" ON "contract"("project_id");

-- CreateIndex
CREATE INDEX "spending_entry_project_id_spent_on_idx" ON "spending_entry"("project_id", "spent_on");

-- CreateIndex
CREATE INDEX "violation_project_id_at_idx" ON "violation"("project_id", "at");

-- CreateIndex
CREATE INDEX "invoice_arrival_status_arrived_at_idx" ON "invoice_arrival"("status", "arrived_at");

-- What waits for the agency, oldest first.
CREATE INDEX "invoice_open" ON "invoice"("agency_id", "since", "id") WHERE "status" IN ('unmatched', 'needs_rate');

-- What was recorded before this release -------------------------------------------------------------------------------

INSERT INTO "contract" ("stream", "contract_id", "project_id", "agency_id", "reference", "reference_key", "supplier",
                        "supplier_key", "signed_on", "amount_minor", "currency", "class", "seq")
SELECT e.stream, e.data ->> 'contractId', p.id, p.agency_id, e.data ->> 'reference',
       upper(regexp_replace(e.data ->> 'reference', '[\s\-_./]', '', 'g')), e.data ->> 'supplier',
       upper(regexp_replace(e.data ->> 'supplier', '[\s\-_./]', '', 'g')), (e.data ->> 'signedOn')::date,
       (e.data ->> 'amount')::bigint, e.data ->> 'currency', NULL, e.seq
  FROM event e JOIN project p ON p.stream = e.stream WHERE e.type = 'ContractRecorded';

INSERT INTO "spending_entry" ("stream", "seq", "class", "project_id", "source", "ref", "number", "spent_on", "net_minor",
                              "vat_minor", "currency", "contract_id")
SELECT e.stream, e.seq, e.data ->> 'class', p.id, 'recorded', e.data ->> 'spendingId', e.data ->> 'reference',
       (e.data ->> 'date')::date, (e.data ->> 'amount')::bigint, NULL, e.data ->> 'currency', NULL
  FROM event e JOIN project p ON p.stream = e.stream WHERE e.type = 'SpendingRecorded';

INSERT INTO "violation" ("stream", "seq", "project_id", "violation", "ref", "gate", "rule_id", "legal_ref", "verified",
                         "facts", "at")
SELECT e.stream, e.seq, p.id, e.data ->> 'violation', e.data ->> 'ref', e.data ->> 'gateId', e.data ->> 'ruleId',
       e.data ->> 'legalRef', (e.data ->> 'verified')::boolean, e.data -> 'facts', e.occurred_at
  FROM event e JOIN project p ON p.stream = e.stream WHERE e.type = 'ViolationFlagged';

GRANT SELECT, INSERT, UPDATE, DELETE ON "invoice", "invoice_choice", "contract", "spending_entry", "violation"
  TO tollgate_app;
GRANT SELECT, INSERT, UPDATE ON "invoice_arrival" TO tollgate_app;
