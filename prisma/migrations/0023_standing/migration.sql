-- How agencies stand under a regime: as they stand now, and all that was said about it.

-- CreateTable
CREATE TABLE "agency_standing" (
    "stream" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "regime_hash" TEXT NOT NULL,
    "told" JSONB,
    "grant" JSONB,
    "lapsed" TEXT[],
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3),
    "version" INTEGER,

    CONSTRAINT "agency_standing_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "agency_standing_entry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_standing_entry_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateIndex
CREATE INDEX "agency_standing_agency_id_regime_id_idx" ON "agency_standing"("agency_id", "regime_id");

-- CreateIndex
CREATE INDEX "agency_standing_entry_agency_id_regime_id_idx" ON "agency_standing_entry"("agency_id", "regime_id");


GRANT SELECT, INSERT, UPDATE, DELETE ON "agency_standing", "agency_standing_entry" TO tollgate_app;
