-- Servers that read their schema from the tables find rows by constraints, not by unique indexes.
DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['stories', 'outlets', 'articles', 'figures', 'events'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE USING INDEX %I', name, name || '_slug_key', name || '_slug_key');
  END LOOP;
END
$$;

-- What columns cannot say: statistics and search, as plain as they can be.
CREATE FUNCTION quotation_stats(story TEXT)
RETURNS TABLE (outlet TEXT, speaker TEXT, quotations INT, words INT) LANGUAGE SQL STABLE AS $$
  SELECT outlets.slug, figures.slug, count(*)::INT, sum(quotations.word_count)::INT
  FROM quotations
    JOIN stories ON stories.id = quotations.story_id
    JOIN outlets ON outlets.id = quotations.outlet_id
    JOIN figures ON figures.id = quotations.speaker_id
  WHERE stories.slug = story
  GROUP BY outlets.slug, figures.slug
  ORDER BY 3 DESC, 1, 2
$$;

CREATE FUNCTION search_hits(query TEXT)
RETURNS TABLE (kind TEXT, node UUID, title TEXT, score REAL, snippet TEXT) LANGUAGE SQL STABLE AS $$
  WITH hits AS (
    SELECT search_documents.*, ts_rank('{0.1, 0.2, 0.5, 1.0}', vector, asked, 32) AS rank, asked
    FROM search_documents, plainto_tsquery('english', query) AS asked
    WHERE vector @@ asked
    ORDER BY rank DESC, search_documents.kind, node_id
    LIMIT 20
  )
  SELECT kind::TEXT, node_id, title, rank,
    ts_headline('english', concat_ws(' · ', title, text), asked,
      'StartSel=«, StopSel=», MinWords=12, MaxWords=30, MaxFragments=2')
  FROM hits ORDER BY rank DESC, kind, node_id
$$;
