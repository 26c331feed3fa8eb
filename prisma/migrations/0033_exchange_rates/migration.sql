-- What one unit of a currency was worth in another on a day, as somebody publishes it. A correction is a later row.
CREATE TABLE "exchange_rate" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "base" TEXT NOT NULL,
  "quote" TEXT NOT NULL,
  "rate" TEXT NOT NULL,
  "quoted_on" DATE NOT NULL,
  "source" TEXT NOT NULL,
  "added_by" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "exchange_rate_day_idx" ON "exchange_rate" ("quoted_on", "base", "quote", "id");

CREATE TRIGGER "exchange_rate_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "exchange_rate"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

GRANT SELECT, INSERT ON "exchange_rate" TO tollgate_app;
