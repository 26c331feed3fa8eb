-- What a portfolio is narrowed and ordered by: the colour that each rater gives a project now, and how its latest forecast
-- stands to its first baseline. A projection of the projects' events.

ALTER TABLE "project" ADD COLUMN "lights" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "project" ADD COLUMN "forecast_percent" INTEGER;

-- What stood on record before these columns.
WITH kept AS (
  SELECT p."id", s."snapshot"::jsonb AS state, r."document"::jsonb #> '{rating,scale}' AS scale
    FROM "project" p JOIN "stream" s ON s."name" = p."stream"
    LEFT JOIN "regime_version" r ON r."hash" = p."regime_hash"),
figures AS (
  SELECT "id",
         (state #>> '{oversight,ratings,forecast,cost}')::numeric AS forecast,
         (state #>> '{oversight,first,cost}')::numeric AS first,
         COALESCE((SELECT array_agg(g ->> 'rater' || ':' || COALESCE(l ->> 'colour', 'none') ORDER BY g ->> 'rater')
                     FROM jsonb_array_elements(state #> '{oversight,ratings,given}') g
                     LEFT JOIN LATERAL (
                       SELECT l FROM jsonb_array_elements(scale) l WHERE l ->> 'id' = g ->> 'level') AS found(l) ON true
                    WHERE g ->> 'rater' <> 'machine'), ARRAY[]::text[])
         || CASE state #>> '{escalation,machine,light}' WHEN 'unknown' THEN ARRAY['machine:none']
              ELSE array_remove(ARRAY['machine:' || (state #>> '{escalation,machine,light}')], NULL) END AS lights
    FROM kept)
UPDATE "project" p SET "lights" = f.lights,
       "forecast_percent" = CASE WHEN f.first > 0 THEN LEAST(round(f.forecast * 100 / f.first), 2147483647)::int END
  FROM figures f WHERE f."id" = p."id";

CREATE INDEX "project_lights" ON "project" USING gin ("lights");
CREATE INDEX "project_forecast" ON "project" ((COALESCE("forecast_percent", -1)) DESC, "id" DESC);
