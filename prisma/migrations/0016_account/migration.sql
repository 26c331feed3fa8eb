-- The money of a project: its account, what was promised, what is to be paid, and the ledger. All of it is made from the
-- events of the account; an order to pay is in the same transaction as the release that it carries out.

-- CreateTable
CREATE TABLE "account" (
    "project_id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "barred" TEXT[],
    "ended" TEXT,
    "committed_minor" BIGINT NOT NULL,
    "ordered_minor" BIGINT NOT NULL,
    "paid_minor" BIGINT NOT NULL,
    "spent_minor" BIGINT NOT NULL,
    "recoverable_minor" BIGINT NOT NULL,
    "own_minor" BIGINT NOT NULL,
    "bodies" TEXT[],
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "stream" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "body_key" TEXT NOT NULL,
    "funder" TEXT,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("stream","commitment_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "stream" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "tranche_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ordered_seq" INTEGER NOT NULL,
    "bank_reference" TEXT,
    "paid_on" DATE,
    "confirmed_seq" INTEGER,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("stream","payment_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "event_type" TEXT NOT NULL,
    "reference" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("stream","seq","n")
);

-- CreateIndex
CREATE INDEX "account_jurisdiction_updated_at_idx" ON "account"("jurisdiction", "updated_at");

-- CreateIndex
CREATE INDEX "commitment_project_id_idx" ON "commitment"("project_id");

-- CreateIndex
CREATE INDEX "payment_project_id_idx" ON "payment"("project_id");

-- CreateIndex
CREATE INDEX "ledger_entry_project_id_account_idx" ON "ledger_entry"("project_id", "account");

GRANT SELECT, INSERT, UPDATE, DELETE ON "account", "commitment", "payment", "ledger_entry" TO tollgate_app;
