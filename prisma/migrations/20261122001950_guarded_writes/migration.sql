-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('INGEST', 'REVIEW');

-- CreateEnum
CREATE TYPE "AuditAction" AS ENUM ('INGEST_ARTICLE', 'REVIEW_QUOTATION', 'MERGE_STATEMENTS', 'SPLIT_STATEMENT', 'MERGE_FIGURES');

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "extracted_by" TEXT;

-- AlterTable
ALTER TABLE "events" ALTER COLUMN "date" DROP NOT NULL,
ALTER COLUMN "date_from" DROP NOT NULL,
ALTER COLUMN "date_to" DROP NOT NULL;

-- AlterTable
ALTER TABLE "quotations" ADD COLUMN     "statement_reviewed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "origin" "Origin" NOT NULL DEFAULT 'CURATED';

-- CreateTable
CREATE TABLE "source_documents" (
    "article_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ingest_key" TEXT NOT NULL,
    "removed" JSONB NOT NULL,

    CONSTRAINT "source_documents_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "rejected_quotations" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "selectors" JSONB NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "rejected_quotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merged_statements" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,

    CONSTRAINT "merged_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merged_figures" (
    "slug" TEXT NOT NULL,
    "figure_id" UUID NOT NULL,
    "names" TEXT[],

    CONSTRAINT "merged_figures_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" "TokenScope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "token_id" UUID,
    "action" "AuditAction" NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "token_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("token_id","key_hash")
);

-- CreateTable
CREATE TABLE "_AuditedArticles" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AuditedArticles_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "source_documents_sha256_idx" ON "source_documents"("sha256");

-- CreateIndex
CREATE INDEX "source_documents_ingest_key_idx" ON "source_documents"("ingest_key");

-- CreateIndex
CREATE INDEX "rejected_quotations_article_id_idx" ON "rejected_quotations"("article_id");

-- CreateIndex
CREATE INDEX "merged_statements_statement_id_idx" ON "merged_statements"("statement_id");

-- CreateIndex
CREATE INDEX "merged_figures_figure_id_idx" ON "merged_figures"("figure_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_name_key" ON "api_tokens"("name");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_idx" ON "audit_entries"("subject_id");

-- CreateIndex
CREATE INDEX "audit_entries_token_id_idx" ON "audit_entries"("token_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "_AuditedArticles_B_index" ON "_AuditedArticles"("B");

-- AddForeignKey
ALTER TABLE "source_documents" ADD CONSTRAINT "source_documents_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_quotations" ADD CONSTRAINT "rejected_quotations_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merged_statements" ADD CONSTRAINT "merged_statements_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merged_figures" ADD CONSTRAINT "merged_figures_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_tokens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_tokens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AuditedArticles" ADD CONSTRAINT "_AuditedArticles_A_fkey" FOREIGN KEY ("A") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AuditedArticles" ADD CONSTRAINT "_AuditedArticles_B_fkey" FOREIGN KEY ("B") REFERENCES "audit_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is what the Prisma schema cannot say.

ALTER TABLE "merged_figures" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_extracted_by_not_empty" CHECK ("extracted_by" <> '');

ALTER TABLE "events"
  ADD CONSTRAINT "events_date_all_or_none" CHECK (num_nulls("date", "date_from", "date_to") IN (0, 3));

-- What a person has reviewed keeps the estimate of the software that found it, if any did.
ALTER TABLE "quotations"
  DROP CONSTRAINT "quotations_confidence_unless_curated",
  ADD CONSTRAINT "quotations_confidence_of_origin" CHECK (
    CASE "origin" WHEN 'CURATED' THEN "confidence" IS NULL WHEN 'EXTRACTED' THEN "confidence" IS NOT NULL ELSE TRUE END
  );

ALTER TABLE "source_documents"
  ADD CONSTRAINT "source_documents_sha256_of_content" CHECK ("sha256" = encode(sha256("content"), 'hex')),
  ADD CONSTRAINT "source_documents_media_type_form" CHECK ("media_type" ~ '^[a-z]+/[a-z0-9.+-]+$'),
  ADD CONSTRAINT "source_documents_ingest_key_hex" CHECK ("ingest_key" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "source_documents_removed_list" CHECK (jsonb_typeof("removed") = 'array');

ALTER TABLE "rejected_quotations"
  ADD CONSTRAINT "rejected_quotations_selectors_valid" CHECK (are_selectors("selectors") AND "selectors" <> '[]'),
  ADD CONSTRAINT "rejected_quotations_span_in_order" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "rejected_quotations_span_of_selectors" CHECK (
    "selectors" -> 0 ->> 'start' = "start"::TEXT AND "selectors" -> -1 ->> 'end' = "end"::TEXT
  );

ALTER TABLE "merged_statements"
  ADD CONSTRAINT "merged_statements_not_into_itself" CHECK ("statement_id" <> "id");

ALTER TABLE "merged_figures"
  ADD CONSTRAINT "merged_figures_slug_kebab_case" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "merged_figures_names_not_empty" CHECK ('' <> ALL ("names"));

ALTER TABLE "api_tokens"
  ADD CONSTRAINT "api_tokens_name_kebab_case" CHECK ("name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "api_tokens_hash_hex" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "api_tokens_scopes_not_empty" CHECK ("scopes" <> '{}');

ALTER TABLE "audit_entries"
  ADD CONSTRAINT "audit_entries_actor_not_empty" CHECK ("actor" <> ''),
  ADD CONSTRAINT "audit_entries_changes_something" CHECK ("before" IS NOT NULL OR "after" IS NOT NULL);

ALTER TABLE "idempotency_keys"
  ADD CONSTRAINT "idempotency_keys_key_hash_hex" CHECK ("key_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "idempotency_keys_request_hash_hex" CHECK ("request_hash" ~ '^[0-9a-f]{64}$');
