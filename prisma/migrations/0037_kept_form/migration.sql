-- What was typed into a form whose session had ended when it was sent. Found by the hash of a secret that only that
-- browser has; given out once, swept after a day.
CREATE TABLE "kept_form" (
  "key_hash" TEXT NOT NULL,
  "entries" JSONB NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "kept_form_pkey" PRIMARY KEY ("key_hash")
);
CREATE INDEX "kept_form_ends_at_idx" ON "kept_form" ("ends_at");

GRANT SELECT, INSERT, UPDATE, DELETE ON "kept_form" TO tollgate_app;
