-- AlterTable
ALTER TABLE "figures" ADD COLUMN     "origin" "Origin" NOT NULL DEFAULT 'CURATED';

-- AlterTable
ALTER TABLE "merged_figures" ADD COLUMN     "origin" "Origin" NOT NULL DEFAULT 'REVIEWED';

-- AlterTable
ALTER TABLE "merged_statements" ADD COLUMN     "origin" "Origin" NOT NULL DEFAULT 'REVIEWED';

-- CreateTable
CREATE TABLE "article_evidence" (
    "article_id" UUID NOT NULL,
    "evidence" TEXT NOT NULL,
    "identities" TEXT NOT NULL,

    CONSTRAINT "article_evidence_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "figure_descriptions" (
    "figure_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "description" JSONB NOT NULL,

    CONSTRAINT "figure_descriptions_pkey" PRIMARY KEY ("figure_id","story_id")
);

-- CreateTable
CREATE TABLE "merged_events" (
    "slug" TEXT NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "merged_events_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "figure_descriptions_story_id_idx" ON "figure_descriptions"("story_id");

-- CreateIndex
CREATE INDEX "merged_events_event_id_idx" ON "merged_events"("event_id");

-- AddForeignKey
ALTER TABLE "article_evidence" ADD CONSTRAINT "article_evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_descriptions" ADD CONSTRAINT "figure_descriptions_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_descriptions" ADD CONSTRAINT "figure_descriptions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merged_events" ADD CONSTRAINT "merged_events_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Figures that software found: those whom no annotated article names.
UPDATE "figures" SET "origin" = 'EXTRACTED'
WHERE "wikidata_id" IS NULL
  AND EXISTS (SELECT FROM "_ArticleFigures" WHERE "B" = "figures"."id")
  AND NOT EXISTS (
    SELECT FROM "_ArticleFigures" JOIN "annotated_layers" ON "article_id" = "A"
    WHERE "B" = "figures"."id" AND "annotated_layers"."origin" = 'CURATED'
  );
