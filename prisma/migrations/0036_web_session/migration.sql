-- Who is signed in to the pages. Times are wall clock: how long somebody may stay away from a screen has nothing to do
-- with domain time. Only the hash of the secret is kept, so that whoever reads the table can be nobody.
CREATE TABLE "web_session" (
  "id" TEXT NOT NULL,
  "secret_hash" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  -- The identity as which the issuer signed the person in: a handle, or an issuer's subject.
  "handle" TEXT,
  "issuer" TEXT,
  "subject" TEXT,
  "csrf" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL,
  "idle_ends_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "web_session_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "web_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "web_session_identity" CHECK (
    ("handle" IS NOT NULL AND "issuer" IS NULL AND "subject" IS NULL)
    OR ("handle" IS NULL AND "issuer" IS NOT NULL AND "subject" IS NOT NULL)
  )
);
CREATE UNIQUE INDEX "web_session_secret_hash_key" ON "web_session" ("secret_hash");
CREATE INDEX "web_session_person_id_idx" ON "web_session" ("person_id");
CREATE INDEX "web_session_idle_ends_at_idx" ON "web_session" ("idle_ends_at");

-- Whoever is made inactive is signed out everywhere, whichever act or hand made it so; so is a person who is another at
-- the issuer from now on.
CREATE FUNCTION "end_web_sessions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "web_session" WHERE "person_id" = NEW."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "person_ends_web_sessions" AFTER UPDATE ON "person" FOR EACH ROW
  WHEN (
    (OLD."active" AND NOT NEW."active")
    OR ROW (OLD."handle", OLD."issuer", OLD."subject") IS DISTINCT FROM ROW (NEW."handle", NEW."issuer", NEW."subject")
  )
  EXECUTE FUNCTION "end_web_sessions"();

GRANT SELECT, INSERT, UPDATE, DELETE ON "web_session" TO tollgate_app;
