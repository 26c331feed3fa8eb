-- Anti-slicing: what projects have in common, by which those are found that are one for the thresholds; the clusters that
-- were found; and which projects are to be looked at.

-- CreateTable
CREATE TABLE "slice_project" (
    "project_id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "regime_hash" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "amount_minor" BIGINT,
    "counts" BOOLEAN NOT NULL,
    "changed_seq" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slice_project_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "slice_key" (
    "stream" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "lookup" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "slice_key_pkey" PRIMARY KEY ("stream","key_id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "how" TEXT,
    "sum_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "lines" TEXT[],
    "programme" BOOLEAN NOT NULL,
    "lead_id" TEXT,
    "immune_until" DATE,
    "due_date" DATE,
    "overdue" BOOLEAN NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_member" (
    "stream" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "cluster_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "amount_minor" BIGINT,

    CONSTRAINT "cluster_member_pkey" PRIMARY KEY ("stream","project_id")
);

-- CreateTable
CREATE TABLE "slice_look" (
    "stream" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slice_look_pkey" PRIMARY KEY ("stream")
);

-- CreateIndex
CREATE INDEX "slice_key_lookup_on_day_project_id_idx" ON "slice_key"("lookup", "on_day", "project_id");

-- CreateIndex
CREATE INDEX "slice_key_project_id_idx" ON "slice_key"("project_id");

-- CreateIndex
CREATE INDEX "cluster_jurisdiction_status_found_at_idx" ON "cluster"("jurisdiction", "status", "found_at");

-- CreateIndex
CREATE INDEX "cluster_member_project_id_idx" ON "cluster_member"("project_id");

-- CreateIndex
CREATE INDEX "cluster_member_cluster_id_idx" ON "cluster_member"("cluster_id");

-- A number for each look that is due: the same look, tried again, is the same.
CREATE SEQUENCE "slice_look_n" AS INTEGER;

-- What has changed is to be looked at, by the procedure of its project, after the commit. A rebuild changes nothing.
CREATE FUNCTION slice_look_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tollgate.rebuild', true) = 'on' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND OLD.changed_seq = NEW.changed_seq AND OLD.counts = NEW.counts THEN RETURN NULL; END IF;
  INSERT INTO slice_look (stream, n, at) VALUES (NEW.stream, nextval('slice_look_n'), NEW.changed_at)
    ON CONFLICT (stream) DO UPDATE SET n = EXCLUDED.n, at = EXCLUDED.at;
  RETURN NULL;
END $$;

CREATE TRIGGER slice_project_changed AFTER INSERT OR UPDATE ON "slice_project"
  FOR EACH ROW EXECUTE FUNCTION slice_look_due();

GRANT SELECT, INSERT, UPDATE, DELETE ON "slice_project", "slice_key", "cluster", "cluster_member", "slice_look" TO tollgate_app;
GRANT USAGE ON SEQUENCE "slice_look_n" TO tollgate_app;
