-- A search reads the words of all that it finds to rank them. Kept in the row, and not apart as large values are, they
-- are read three times as fast; texts, which only a page of hits needs, go out instead. Rewriting brings stored rows in.
ALTER TABLE "search_documents" ALTER COLUMN "vector" SET STORAGE MAIN,
ALTER COLUMN "vector" TYPE tsvector USING "vector" || '';
