-- How all projects of a portfolio are rated now: the latest of each rater is found without reading their whole histories.

CREATE INDEX "event_ratings" ON "event"("stream", "seq") WHERE "type" IN ('MachineRated', 'RatingGiven');
