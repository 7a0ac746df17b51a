-- Tells every process of each new revision, when the write that made it is committed.
CREATE FUNCTION announce_dataset_revision() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dataset_revision', NEW.revision::TEXT);
  RETURN NULL;
END
$$;

CREATE TRIGGER dataset_revision_announced AFTER INSERT OR UPDATE OF "revision" ON "dataset"
FOR EACH ROW EXECUTE FUNCTION announce_dataset_revision();

-- Only names are found by likeness; headlines and titles, which are many more, would be looked through as well.
DROP INDEX "search_documents_title_idx";
CREATE INDEX "search_documents_title_idx" ON "search_documents" USING GIN ("title" gin_trgm_ops)
WHERE "kind" IN ('FIGURE', 'OUTLET');

-- Lists from their other end: what has no date comes last either way, and ties are in the order of ids, which no index
-- read backwards has.
CREATE INDEX "articles_latest_idx" ON "articles" ("published_on" DESC NULLS LAST, "id");
CREATE INDEX "statements_latest_idx" ON "statements" ("said_from" DESC NULLS LAST, "id");
CREATE INDEX "events_latest_idx" ON "events" ("date_from" DESC NULLS LAST, "id");
CREATE INDEX "statements_most_carried_idx" ON "statements" ("carriers" DESC, "id");
CREATE INDEX "quotations_longest_idx" ON "quotations" ("word_count" DESC, "id");
CREATE INDEX "figures_most_quoted_idx" ON "figures" ("quotation_count" DESC, "id");
CREATE INDEX "events_most_mentioned_idx" ON "events" ("mention_count" DESC, "id");
