-- Rules that do not bind a pilot or a product for a time: a projection of the projects' events.

-- CreateTable
CREATE TABLE "exemption" (
    "stream" TEXT NOT NULL,
    "exemption_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "rules" TEXT[],
    "until" DATE NOT NULL,
    "body_key" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "how" TEXT,

    CONSTRAINT "exemption_pkey" PRIMARY KEY ("stream","exemption_id")
);

-- CreateIndex
CREATE INDEX "exemption_project_id_idx" ON "exemption"("project_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "exemption" TO tollgate_app;
