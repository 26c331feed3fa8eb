-- The proof that nobody rewrote the record: a Merkle tree (RFC 9162) over all events and administrative acts, and signed
-- checkpoints of it that anybody may keep. Leaves are appended after the acts, so that no act waits for it.
CREATE TABLE "proof_leaf" (
  "index" BIGINT NOT NULL,
  -- The stream of an event, or `audit`.
  "stream" TEXT NOT NULL,
  -- The event's number in its stream, or the number of the administrative act.
  "seq" BIGINT NOT NULL,
  "hash" BYTEA NOT NULL,

  CONSTRAINT "proof_leaf_pkey" PRIMARY KEY ("index"),
  CONSTRAINT "proof_leaf_hash" CHECK (octet_length("hash") = 32)
);
CREATE UNIQUE INDEX "proof_leaf_stream_seq_key" ON "proof_leaf" ("stream", "seq");

-- Every complete subtree above the leaves: node `index` of `level` stands over the 2^level leaves from index·2^level on.
CREATE TABLE "proof_node" (
  "level" INTEGER NOT NULL,
  "index" BIGINT NOT NULL,
  "hash" BYTEA NOT NULL,

  CONSTRAINT "proof_node_pkey" PRIMARY KEY ("level", "index")
);

CREATE TABLE "proof_checkpoint" (
  "size" BIGINT NOT NULL,
  "root" BYTEA NOT NULL,
  -- The signed note (C2SP tlog-checkpoint), as it is given away.
  "note" TEXT NOT NULL,
  -- Domain time.
  "at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  -- Up to where events and administrative acts had been looked at.
  "event_position" BIGINT NOT NULL,
  "audit_id" BIGINT NOT NULL,

  CONSTRAINT "proof_checkpoint_pkey" PRIMARY KEY ("size")
);

-- Made once; the name of the log must not change, or no checkpoint that somebody kept would fit.
CREATE TABLE "proof_key" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "origin" TEXT NOT NULL,
  "private_key" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "proof_key_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "proof_key_single" CHECK ("id" = 1)
);

CREATE TRIGGER "proof_leaf_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "proof_leaf"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "proof_node_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "proof_node"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "proof_checkpoint_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "proof_checkpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "proof_key_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "proof_key"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

GRANT SELECT, INSERT ON "proof_leaf", "proof_node", "proof_checkpoint", "proof_key" TO tollgate_app;
