-- Trigram indexes serve the text filters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Ownership" AS ENUM ('PUBLIC_SERVICE', 'STATE', 'PRIVATE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Identification" AS ENUM ('STATED', 'INFERRED');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('CURATED', 'EXTRACTED', 'REVIEWED');

-- CreateEnum
CREATE TYPE "Layer" AS ENUM ('STATEMENTS', 'EVENTS', 'FIGURES', 'MEASURES', 'FRAMING');

-- CreateEnum
CREATE TYPE "FigureKind" AS ENUM ('PERSON', 'OFFICE', 'ORGANIZATION', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "StatementRelation" AS ENUM ('DENIES', 'CONFIRMS', 'RESPONDS_TO', 'REPEATS');

-- CreateEnum
CREATE TYPE "QuotationForm" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "Rendering" AS ENUM ('VERBATIM', 'TRIMMED', 'ALTERED', 'PARAPHRASED');

-- CreateEnum
CREATE TYPE "CueStance" AS ENUM ('NEUTRAL', 'ENDORSING', 'EMPHATIC', 'DISTANCING', 'CONFRONTATIONAL', 'CONCESSIVE', 'DECLINING');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('EXPULSION', 'RETALIATION', 'ATTACK', 'STATEMENT', 'MEETING', 'LEGAL', 'POLICY', 'CONFLICT', 'OTHER');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('AGENT', 'TARGET', 'OTHER');

-- CreateEnum
CREATE TYPE "MentionRole" AS ENUM ('MAIN', 'BACKGROUND', 'CAUSE', 'CONSEQUENCE');

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('FIGURE', 'OUTLET', 'STORY', 'EVENT', 'STATEMENT', 'ARTICLE');

-- CreateEnum
CREATE TYPE "FramingMarkKind" AS ENUM ('HEDGE', 'SCARE_QUOTE');

-- CreateTable
CREATE TABLE "stories" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "date" TEXT NOT NULL,
    "date_from" DATE NOT NULL,
    "date_to" DATE NOT NULL,
    "main_event_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlets" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "ownership" "Ownership" NOT NULL,
    "state_affiliation" TEXT,
    "homepage" TEXT,
    "wikidata_id" TEXT,
    "identification" "Identification" NOT NULL,
    "article_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outlets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "subheadline" TEXT,
    "outlet_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "byline" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "published_on" DATE,
    "published_on_basis" "Identification",
    "text" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "source_sha256" TEXT NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotated_layers" (
    "article_id" UUID NOT NULL,
    "layer" "Layer" NOT NULL,
    "origin" "Origin" NOT NULL,

    CONSTRAINT "annotated_layers_pkey" PRIMARY KEY ("article_id","layer")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "FigureKind" NOT NULL,
    "role" TEXT,
    "affiliation_id" UUID,
    "polity" BOOLEAN NOT NULL DEFAULT false,
    "country" TEXT,
    "aliases" TEXT[],
    "wikidata_id" TEXT,
    "side" TEXT,
    "names" TEXT NOT NULL DEFAULT '',
    "quotation_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "speaker_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "said_on" TEXT,
    "said_from" DATE,
    "said_to" DATE,
    "occasion_id" UUID,
    "carriers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_links" (
    "reply_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "relation" "StatementRelation" NOT NULL,

    CONSTRAINT "statement_links_pkey" PRIMARY KEY ("target_id","reply_id","relation")
);

-- CreateTable
CREATE TABLE "quotations" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "outlet_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "side" TEXT,
    "via_id" UUID,
    "passage" INTEGER NOT NULL,
    "form" "QuotationForm" NOT NULL,
    "text" TEXT NOT NULL,
    "speaker_text" TEXT NOT NULL,
    "cue_text" TEXT,
    "cue_lemma" TEXT,
    "cue_stance" "CueStance",
    "cue_selector" JSONB,
    "selectors" JSONB NOT NULL,
    "direct_selectors" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "word_count" INTEGER NOT NULL,
    "rendering" "Rendering" NOT NULL DEFAULT 'PARAPHRASED',
    "retention" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "origin" "Origin" NOT NULL,
    "confidence" DOUBLE PRECISION,

    CONSTRAINT "quotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "date" TEXT NOT NULL,
    "date_from" DATE NOT NULL,
    "date_to" DATE NOT NULL,
    "place" TEXT,
    "mention_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_codes" (
    "event_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "event_codes_pkey" PRIMARY KEY ("event_id","scheme","code")
);

-- CreateTable
CREATE TABLE "participants" (
    "event_id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "role" "ParticipantRole" NOT NULL,

    CONSTRAINT "participants_pkey" PRIMARY KEY ("event_id","figure_id","role")
);

-- CreateTable
CREATE TABLE "event_mentions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "role" "MentionRole" NOT NULL,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "paragraph" INTEGER NOT NULL,

    CONSTRAINT "event_mentions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_mentions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "figure_mentions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measures" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reported_values" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "date" TEXT,
    "date_from" DATE,
    "date_to" DATE,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "reported_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framing_marks" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "FramingMarkKind" NOT NULL,
    "selector" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "framing_marks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_documents" (
    "kind" "SearchKind" NOT NULL,
    "node_id" UUID NOT NULL,
    "story_ids" UUID[],
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("kind","node_id")
);

-- CreateTable
CREATE TABLE "_StoryOutlets" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_StoryOutlets_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StatementOutlets" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_StatementOutlets_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ArticleFigures" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ArticleFigures_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ArticleEvents" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ArticleEvents_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_AttributedTo" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AttributedTo_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StoryFigures" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_StoryFigures_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_EventOutlets" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_EventOutlets_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StoryEvents" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_StoryEvents_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "stories_slug_key" ON "stories"("slug");

-- CreateIndex
CREATE INDEX "stories_date_from_id_idx" ON "stories"("date_from", "id");

-- CreateIndex
CREATE INDEX "stories_date_to_idx" ON "stories"("date_to");

-- CreateIndex
CREATE INDEX "stories_title_id_idx" ON "stories"("title", "id");

-- CreateIndex
CREATE INDEX "stories_article_count_id_idx" ON "stories"("article_count", "id");

-- CreateIndex
CREATE INDEX "stories_main_event_id_idx" ON "stories"("main_event_id");

-- CreateIndex
CREATE INDEX "stories_title_summary_idx" ON "stories" USING GIN ("title" gin_trgm_ops, "summary" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "outlets_slug_key" ON "outlets"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "outlets_wikidata_id_key" ON "outlets"("wikidata_id");

-- CreateIndex
CREATE INDEX "outlets_name_id_idx" ON "outlets"("name", "id");

-- CreateIndex
CREATE INDEX "outlets_country_id_idx" ON "outlets"("country", "id");

-- CreateIndex
CREATE INDEX "outlets_ownership_idx" ON "outlets"("ownership");

-- CreateIndex
CREATE INDEX "outlets_article_count_id_idx" ON "outlets"("article_count", "id");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_outlet_id_published_on_idx" ON "articles"("outlet_id", "published_on");

-- CreateIndex
CREATE INDEX "articles_story_id_published_on_idx" ON "articles"("story_id", "published_on");

-- CreateIndex
CREATE INDEX "articles_published_on_id_idx" ON "articles"("published_on", "id");

-- CreateIndex
CREATE INDEX "articles_headline_id_idx" ON "articles"("headline", "id");

-- CreateIndex
CREATE INDEX "articles_word_count_id_idx" ON "articles"("word_count", "id");

-- CreateIndex
CREATE INDEX "articles_language_idx" ON "articles"("language");

-- CreateIndex
CREATE INDEX "articles_source_sha256_idx" ON "articles"("source_sha256");

-- CreateIndex
CREATE INDEX "articles_text_idx" ON "articles" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "figures_slug_key" ON "figures"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "figures_wikidata_id_key" ON "figures"("wikidata_id");

-- CreateIndex
CREATE INDEX "figures_name_id_idx" ON "figures"("name", "id");

-- CreateIndex
CREATE INDEX "figures_quotation_count_id_idx" ON "figures"("quotation_count", "id");

-- CreateIndex
CREATE INDEX "figures_kind_idx" ON "figures"("kind");

-- CreateIndex
CREATE INDEX "figures_side_idx" ON "figures"("side");

-- CreateIndex
CREATE INDEX "figures_country_idx" ON "figures"("country");

-- CreateIndex
CREATE INDEX "figures_affiliation_id_idx" ON "figures"("affiliation_id");

-- CreateIndex
CREATE INDEX "figures_names_idx" ON "figures" USING GIN ("names" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "statements_said_from_id_idx" ON "statements"("said_from", "id");

-- CreateIndex
CREATE INDEX "statements_said_to_idx" ON "statements"("said_to");

-- CreateIndex
CREATE INDEX "statements_carriers_id_idx" ON "statements"("carriers", "id");

-- CreateIndex
CREATE INDEX "statements_story_id_carriers_id_idx" ON "statements"("story_id", "carriers", "id");

-- CreateIndex
CREATE INDEX "statements_story_id_said_from_id_idx" ON "statements"("story_id", "said_from", "id");

-- CreateIndex
CREATE INDEX "statements_speaker_id_idx" ON "statements"("speaker_id");

-- CreateIndex
CREATE INDEX "statements_occasion_id_idx" ON "statements"("occasion_id");

-- CreateIndex
CREATE INDEX "statements_text_idx" ON "statements" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "statements_story_id_key_key" ON "statements"("story_id", "key");

-- CreateIndex
CREATE INDEX "statement_links_reply_id_idx" ON "statement_links"("reply_id");

-- CreateIndex
CREATE INDEX "quotations_statement_id_article_id_idx" ON "quotations"("statement_id", "article_id");

-- CreateIndex
CREATE INDEX "quotations_story_id_outlet_id_statement_id_idx" ON "quotations"("story_id", "outlet_id", "statement_id");

-- CreateIndex
CREATE INDEX "quotations_outlet_id_idx" ON "quotations"("outlet_id");

-- CreateIndex
CREATE INDEX "quotations_side_idx" ON "quotations"("side");

-- CreateIndex
CREATE INDEX "quotations_rendering_idx" ON "quotations"("rendering");

-- CreateIndex
CREATE INDEX "quotations_speaker_id_idx" ON "quotations"("speaker_id");

-- CreateIndex
CREATE INDEX "quotations_via_id_idx" ON "quotations"("via_id");

-- CreateIndex
CREATE INDEX "quotations_position_id_idx" ON "quotations"("position", "id");

-- CreateIndex
CREATE INDEX "quotations_word_count_id_idx" ON "quotations"("word_count", "id");

-- CreateIndex
CREATE INDEX "quotations_form_idx" ON "quotations"("form");

-- CreateIndex
CREATE INDEX "quotations_cue_lemma_idx" ON "quotations"("cue_lemma");

-- CreateIndex
CREATE INDEX "quotations_cue_stance_idx" ON "quotations"("cue_stance");

-- CreateIndex
CREATE INDEX "quotations_origin_idx" ON "quotations"("origin");

-- CreateIndex
CREATE INDEX "quotations_text_idx" ON "quotations" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "quotations_article_id_start_end_key" ON "quotations"("article_id", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_date_from_id_idx" ON "events"("date_from", "id");

-- CreateIndex
CREATE INDEX "events_date_to_idx" ON "events"("date_to");

-- CreateIndex
CREATE INDEX "events_mention_count_id_idx" ON "events"("mention_count", "id");

-- CreateIndex
CREATE INDEX "events_kind_idx" ON "events"("kind");

-- CreateIndex
CREATE INDEX "event_codes_code_idx" ON "event_codes"("code");

-- CreateIndex
CREATE INDEX "participants_figure_id_idx" ON "participants"("figure_id");

-- CreateIndex
CREATE INDEX "event_mentions_event_id_idx" ON "event_mentions"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_mentions_article_id_start_end_event_id_key" ON "event_mentions"("article_id", "start", "end", "event_id");

-- CreateIndex
CREATE INDEX "figure_mentions_figure_id_idx" ON "figure_mentions"("figure_id");

-- CreateIndex
CREATE UNIQUE INDEX "figure_mentions_article_id_start_end_figure_id_key" ON "figure_mentions"("article_id", "start", "end", "figure_id");

-- CreateIndex
CREATE UNIQUE INDEX "measures_slug_key" ON "measures"("slug");

-- CreateIndex
CREATE INDEX "measures_event_id_idx" ON "measures"("event_id");

-- CreateIndex
CREATE INDEX "reported_values_measure_id_idx" ON "reported_values"("measure_id");

-- CreateIndex
CREATE UNIQUE INDEX "reported_values_article_id_start_end_measure_id_key" ON "reported_values"("article_id", "start", "end", "measure_id");

-- CreateIndex
CREATE UNIQUE INDEX "framing_marks_article_id_start_end_kind_key" ON "framing_marks"("article_id", "start", "end", "kind");

-- CreateIndex
CREATE INDEX "search_documents_vector_idx" ON "search_documents" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_documents_story_ids_idx" ON "search_documents" USING GIN ("story_ids");

-- CreateIndex
CREATE INDEX "search_documents_title_idx" ON "search_documents" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "_StoryOutlets_B_index" ON "_StoryOutlets"("B");

-- CreateIndex
CREATE INDEX "_StatementOutlets_B_index" ON "_StatementOutlets"("B");

-- CreateIndex
CREATE INDEX "_ArticleFigures_B_index" ON "_ArticleFigures"("B");

-- CreateIndex
CREATE INDEX "_ArticleEvents_B_index" ON "_ArticleEvents"("B");

-- CreateIndex
CREATE INDEX "_AttributedTo_B_index" ON "_AttributedTo"("B");

-- CreateIndex
CREATE INDEX "_StoryFigures_B_index" ON "_StoryFigures"("B");

-- CreateIndex
CREATE INDEX "_EventOutlets_B_index" ON "_EventOutlets"("B");

-- CreateIndex
CREATE INDEX "_StoryEvents_B_index" ON "_StoryEvents"("B");

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_main_event_id_fkey" FOREIGN KEY ("main_event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotated_layers" ADD CONSTRAINT "annotated_layers_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_links" ADD CONSTRAINT "statement_links_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_links" ADD CONSTRAINT "statement_links_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_via_id_fkey" FOREIGN KEY ("via_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_codes" ADD CONSTRAINT "event_codes_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_mentions" ADD CONSTRAINT "figure_mentions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_mentions" ADD CONSTRAINT "figure_mentions_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_values" ADD CONSTRAINT "reported_values_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_values" ADD CONSTRAINT "reported_values_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framing_marks" ADD CONSTRAINT "framing_marks_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryOutlets" ADD CONSTRAINT "_StoryOutlets_A_fkey" FOREIGN KEY ("A") REFERENCES "outlets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryOutlets" ADD CONSTRAINT "_StoryOutlets_B_fkey" FOREIGN KEY ("B") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StatementOutlets" ADD CONSTRAINT "_StatementOutlets_A_fkey" FOREIGN KEY ("A") REFERENCES "outlets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StatementOutlets" ADD CONSTRAINT "_StatementOutlets_B_fkey" FOREIGN KEY ("B") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleFigures" ADD CONSTRAINT "_ArticleFigures_A_fkey" FOREIGN KEY ("A") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleFigures" ADD CONSTRAINT "_ArticleFigures_B_fkey" FOREIGN KEY ("B") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleEvents" ADD CONSTRAINT "_ArticleEvents_A_fkey" FOREIGN KEY ("A") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ArticleEvents" ADD CONSTRAINT "_ArticleEvents_B_fkey" FOREIGN KEY ("B") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AttributedTo" ADD CONSTRAINT "_AttributedTo_A_fkey" FOREIGN KEY ("A") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AttributedTo" ADD CONSTRAINT "_AttributedTo_B_fkey" FOREIGN KEY ("B") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryFigures" ADD CONSTRAINT "_StoryFigures_A_fkey" FOREIGN KEY ("A") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryFigures" ADD CONSTRAINT "_StoryFigures_B_fkey" FOREIGN KEY ("B") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventOutlets" ADD CONSTRAINT "_EventOutlets_A_fkey" FOREIGN KEY ("A") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventOutlets" ADD CONSTRAINT "_EventOutlets_B_fkey" FOREIGN KEY ("B") REFERENCES "outlets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryEvents" ADD CONSTRAINT "_StoryEvents_A_fkey" FOREIGN KEY ("A") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryEvents" ADD CONSTRAINT "_StoryEvents_B_fkey" FOREIGN KEY ("B") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is what the Prisma schema cannot say.

-- The same order on every server, whatever its default collation: keys by code point, names as a reader expects.
ALTER TABLE "stories" ALTER COLUMN "slug" TYPE TEXT COLLATE "C", ALTER COLUMN "title" TYPE TEXT COLLATE "und-x-icu";
ALTER TABLE "outlets" ALTER COLUMN "slug" TYPE TEXT COLLATE "C", ALTER COLUMN "name" TYPE TEXT COLLATE "und-x-icu", ALTER COLUMN "country" TYPE TEXT COLLATE "C";
ALTER TABLE "articles" ALTER COLUMN "slug" TYPE TEXT COLLATE "C", ALTER COLUMN "headline" TYPE TEXT COLLATE "und-x-icu";
ALTER TABLE "figures" ALTER COLUMN "slug" TYPE TEXT COLLATE "C", ALTER COLUMN "name" TYPE TEXT COLLATE "und-x-icu", ALTER COLUMN "side" TYPE TEXT COLLATE "C";
ALTER TABLE "statements" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
ALTER TABLE "quotations" ALTER COLUMN "side" TYPE TEXT COLLATE "C", ALTER COLUMN "cue_lemma" TYPE TEXT COLLATE "C";
ALTER TABLE "events" ALTER COLUMN "slug" TYPE TEXT COLLATE "C", ALTER COLUMN "title" TYPE TEXT COLLATE "und-x-icu";
ALTER TABLE "measures" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";

-- A text selector: exact, prefix, suffix, start, end. Positions count code points, as char_length does.
CREATE FUNCTION is_selector(selector JSONB) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
RETURN coalesce(
  jsonb_path_match(
    selector,
    '$.exact.type() == "string" && $.prefix.type() == "string" && $.suffix.type() == "string"
      && $.start.type() == "number" && $.end.type() == "number"
      && $.start.floor() == $.start && $.end.floor() == $.end
      && 0 <= $.start && $.start < $.end && $.end <= 2147483647',
    silent => true
  )
  AND char_length(selector ->> 'exact') = (selector ->> 'end')::NUMERIC - (selector ->> 'start')::NUMERIC
  AND char_length(selector ->> 'prefix') <= 32
  AND char_length(selector ->> 'suffix') <= 32,
  FALSE
);

-- A list of selectors in the order of the text, none reaching into the next.
CREATE FUNCTION are_selectors(selectors JSONB) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN jsonb_typeof(selectors) <> 'array' THEN FALSE
  WHEN NOT (SELECT coalesce(bool_and(is_selector(selector)), TRUE) FROM jsonb_array_elements(selectors) AS selector)
    THEN FALSE
  ELSE (
    SELECT coalesce(bool_and(previous_end IS NULL OR previous_end <= start), TRUE)
    FROM (
      SELECT
        (selector ->> 'start')::INTEGER AS start,
        lag((selector ->> 'end')::INTEGER) OVER (ORDER BY place) AS previous_end
      FROM jsonb_array_elements(selectors) WITH ORDINALITY AS list (selector, place)
    ) AS ordered
  )
END;

ALTER TABLE "stories"
  ADD CONSTRAINT "stories_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "stories_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "stories_summary_not_empty" CHECK ("summary" <> ''),
  ADD CONSTRAINT "stories_date_not_empty" CHECK ("date" <> ''),
  ADD CONSTRAINT "stories_dates_in_order" CHECK ("date_from" <= "date_to"),
  ADD CONSTRAINT "stories_article_count_not_negative" CHECK ("article_count" >= 0);

ALTER TABLE "outlets"
  ADD CONSTRAINT "outlets_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "outlets_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "outlets_country_alpha_2" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "outlets_state_affiliation_alpha_2" CHECK ("state_affiliation" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "outlets_homepage_http" CHECK ("homepage" ~ '^https?://'),
  ADD CONSTRAINT "outlets_wikidata_id_form" CHECK ("wikidata_id" ~ '^Q[1-9][0-9]*$'),
  ADD CONSTRAINT "outlets_article_count_not_negative" CHECK ("article_count" >= 0);

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "articles_headline_not_empty" CHECK ("headline" <> ''),
  ADD CONSTRAINT "articles_subheadline_not_empty" CHECK ("subheadline" <> ''),
  ADD CONSTRAINT "articles_url_http" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "articles_language_tag" CHECK ("language" ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
  ADD CONSTRAINT "articles_published_on_with_basis" CHECK (("published_on" IS NULL) = ("published_on_basis" IS NULL)),
  ADD CONSTRAINT "articles_text_not_empty" CHECK ("text" <> ''),
  ADD CONSTRAINT "articles_text_nfc" CHECK ("text" IS NFC NORMALIZED),
  ADD CONSTRAINT "articles_word_count_not_negative" CHECK ("word_count" >= 0),
  ADD CONSTRAINT "articles_source_sha256_hex" CHECK ("source_sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "figures"
  ADD CONSTRAINT "figures_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "figures_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "figures_not_own_affiliation" CHECK ("affiliation_id" <> "id"),
  ADD CONSTRAINT "figures_country_alpha_2" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "figures_aliases_not_empty" CHECK ('' <> ALL ("aliases")),
  ADD CONSTRAINT "figures_wikidata_id_form" CHECK ("wikidata_id" ~ '^Q[1-9][0-9]*$'),
  ADD CONSTRAINT "figures_side_kebab_case" CHECK ("side" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "figures_quotation_count_not_negative" CHECK ("quotation_count" >= 0);

ALTER TABLE "statements"
  ADD CONSTRAINT "statements_key_kebab_case" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "statements_said_all_or_none" CHECK (num_nulls("said_on", "said_from", "said_to") IN (0, 3)),
  ADD CONSTRAINT "statements_said_in_order" CHECK ("said_from" <= "said_to"),
  ADD CONSTRAINT "statements_carriers_not_negative" CHECK ("carriers" >= 0);

ALTER TABLE "statement_links"
  ADD CONSTRAINT "statement_links_not_to_itself" CHECK ("reply_id" <> "target_id");

ALTER TABLE "quotations"
  ADD CONSTRAINT "quotations_side_kebab_case" CHECK ("side" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "quotations_passage_from_one" CHECK ("passage" >= 1),
  ADD CONSTRAINT "quotations_text_not_empty" CHECK ("text" <> ''),
  ADD CONSTRAINT "quotations_cue_whole_or_none" CHECK (num_nulls("cue_text", "cue_lemma", "cue_stance", "cue_selector") IN (0, 4)),
  ADD CONSTRAINT "quotations_cue_selector_valid" CHECK ("cue_selector" IS NULL OR is_selector("cue_selector")),
  ADD CONSTRAINT "quotations_selectors_valid" CHECK (are_selectors("selectors") AND "selectors" <> '[]'),
  ADD CONSTRAINT "quotations_direct_selectors_valid" CHECK (are_selectors("direct_selectors")),
  ADD CONSTRAINT "quotations_direct_selectors_fit_form" CHECK (("form" = 'INDIRECT') = ("direct_selectors" = '[]')),
  ADD CONSTRAINT "quotations_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "quotations_span_of_selectors" CHECK (
    "selectors" -> 0 ->> 'start' = "start"::TEXT AND "selectors" -> -1 ->> 'end' = "end"::TEXT
  ),
  ADD CONSTRAINT "quotations_position_share" CHECK ("position" BETWEEN 0 AND 1),
  ADD CONSTRAINT "quotations_word_count_not_negative" CHECK ("word_count" >= 0),
  ADD CONSTRAINT "quotations_retention_share" CHECK ("retention" BETWEEN 0 AND 1),
  ADD CONSTRAINT "quotations_confidence_share" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "quotations_confidence_unless_curated" CHECK (("confidence" IS NULL) = ("origin" = 'CURATED'));

ALTER TABLE "events"
  ADD CONSTRAINT "events_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "events_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "events_date_not_empty" CHECK ("date" <> ''),
  ADD CONSTRAINT "events_dates_in_order" CHECK ("date_from" <= "date_to"),
  ADD CONSTRAINT "events_mention_count_not_negative" CHECK ("mention_count" >= 0);

ALTER TABLE "event_codes"
  ADD CONSTRAINT "event_codes_scheme_known" CHECK ("scheme" IN ('CAMEO', 'PLOVER')),
  ADD CONSTRAINT "event_codes_code_not_empty" CHECK ("code" <> '');

ALTER TABLE "event_mentions"
  ADD CONSTRAINT "event_mentions_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "event_mentions_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "event_mentions_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  ),
  ADD CONSTRAINT "event_mentions_paragraph_not_negative" CHECK ("paragraph" >= 0);

ALTER TABLE "figure_mentions"
  ADD CONSTRAINT "figure_mentions_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "figure_mentions_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "figure_mentions_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  );

ALTER TABLE "measures"
  ADD CONSTRAINT "measures_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "measures_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "measures_unit_not_empty" CHECK ("unit" <> '');

-- NaN stands above every number in PostgreSQL, so the upper bound refuses it too.
ALTER TABLE "reported_values"
  ADD CONSTRAINT "reported_values_number_or_date" CHECK (("date" IS NULL) = ("low" IS NOT NULL OR "high" IS NOT NULL)),
  ADD CONSTRAINT "reported_values_finite" CHECK (
    "low" > '-Infinity' AND "low" < 'Infinity' AND "high" > '-Infinity' AND "high" < 'Infinity'
  ),
  ADD CONSTRAINT "reported_values_bounds_in_order" CHECK ("low" <= "high"),
  ADD CONSTRAINT "reported_values_date_all_or_none" CHECK (num_nulls("date", "date_from", "date_to") IN (0, 3)),
  ADD CONSTRAINT "reported_values_dates_in_order" CHECK ("date_from" <= "date_to"),
  ADD CONSTRAINT "reported_values_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "reported_values_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "reported_values_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  );

ALTER TABLE "framing_marks"
  ADD CONSTRAINT "framing_marks_selector_valid" CHECK (is_selector("selector")),
  ADD CONSTRAINT "framing_marks_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "framing_marks_span_of_selector" CHECK (
    "selector" ->> 'start' = "start"::TEXT AND "selector" ->> 'end' = "end"::TEXT
  );

ALTER TABLE "dataset"
  ADD CONSTRAINT "dataset_single_row" CHECK ("id" = 1),
  ADD CONSTRAINT "dataset_revision_not_negative" CHECK ("revision" >= 0);

INSERT INTO "dataset" DEFAULT VALUES;
