-- AlterEnum
ALTER TYPE "AuditAction" ADD VALUE 'REVIEW_PLACE';

-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "known_since" DATE;

-- CreateTable
CREATE TABLE "possible_places" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "possible_places_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_places" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "rejected_places_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "possible_places_article_id_idx" ON "possible_places"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "possible_places_statement_id_article_id_start_end_key" ON "possible_places"("statement_id", "article_id", "start", "end");

-- CreateIndex
CREATE INDEX "rejected_places_statement_id_idx" ON "rejected_places"("statement_id");

-- CreateIndex
CREATE INDEX "rejected_places_article_id_idx" ON "rejected_places"("article_id");

-- AddForeignKey
ALTER TABLE "possible_places" ADD CONSTRAINT "possible_places_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possible_places" ADD CONSTRAINT "possible_places_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_places" ADD CONSTRAINT "rejected_places_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is derived of the statements that are there: the first day on which each was said or carried.
UPDATE "statements" SET "known_since" = LEAST("said_from", (
  SELECT min("published_on") FROM "quotations" JOIN "articles" ON "articles"."id" = "article_id"
  WHERE "statement_id" = "statements"."id"
));

ALTER TABLE "possible_places"
  ADD CONSTRAINT "possible_places_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "possible_places_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "possible_places_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  ),
  ADD CONSTRAINT "possible_places_score_share" CHECK ("score" > 0 AND "score" <= 1);

ALTER TABLE "rejected_places"
  ADD CONSTRAINT "rejected_places_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "rejected_places_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "rejected_places_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  );
