-- Boards with their filters that a person keeps under a name. They are nobody else's and no part of the record: a name can
-- be changed and a view thrown away. Whoever is erased leaves none.
CREATE TABLE "saved_view" (
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  -- The query of the board's address, without its cursor.
  "query" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "saved_view_person_id_name_key" ON "saved_view" ("person_id", "name");

GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_view" TO tollgate_app;
