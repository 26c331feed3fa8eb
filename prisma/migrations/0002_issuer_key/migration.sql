-- The signing key of the embedded development issuer: kept, so that a restart invalidates no token. Production has none.
CREATE TABLE "issuer_key" (
  "id" integer NOT NULL DEFAULT 1,
  "jwk" json NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "issuer_key_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "issuer_key_single" CHECK ("id" = 1)
);

GRANT SELECT, INSERT ON "issuer_key" TO tollgate_app;
