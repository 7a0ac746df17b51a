import { identify } from '../../domain/identify.ts'
import type { Corpus, Slug } from '../../domain/records.ts'
import type { Scope } from '../rows/find-scope.ts'
import type { Transaction } from '../transaction.ts'
import type { DecidedQuotation, Decisions, StandingQuotation } from './decisions.ts'

/** The text of an article differs from the one on which a person has reviewed quotations. */
export class ReviewedTextChanged extends Error {
  readonly code = 'REVIEWED_TEXT_CHANGED'

  constructor(article: Slug) {
    super(
      `The text of article "${article}" has changed since its quotations were reviewed, and nobody can tell where they stand now. Store it under another slug.`,
    )
    this.name = 'ReviewedTextChanged'
  }
}

/**
 * Reads what people have decided about the records of a corpus.
 *
 * @param own the rows of the corpus.
 * @returns undefined where nobody has decided anything.
 * @throws ReviewedTextChanged where decisions are about words that an article no longer has.
 */
export async function readDecisions(
  transaction: Transaction,
  corpus: Corpus,
  own: Scope,
): Promise<Decisions | undefined> {
  const stories = new Set([...corpus.statements, ...corpus.articles].map(({ story }) => story))
  const storyIds = [...stories].map((slug) => identify('Story', slug))
  const figures = await transaction.$queryRawUnsafe<{ slug: Slug; into: Slug; names: string[] }[]>(
    `SELECT merged_figures.slug, figures.slug AS into, merged_figures.names
      FROM merged_figures JOIN figures ON figures.id = figure_id
      WHERE merged_figures.origin = 'REVIEWED' ORDER BY merged_figures.slug`,
  )
  const statements = await transaction.$queryRawUnsafe<{ id: string; into: Slug }[]>(
    `SELECT merged_statements.id::text, statements.key AS into
      FROM merged_statements JOIN statements ON statements.id = statement_id
      WHERE story_id = ANY ($1::uuid[]) AND origin = 'REVIEWED'`,
    storyIds,
  )
  const quotations = await transaction.$queryRawUnsafe<DecidedQuotation[]>(DECIDED, own.articles)
  if (figures.length + statements.length + quotations.length === 0) return undefined
  await checkTexts(transaction, corpus, quotations)
  return {
    mergedFigures: new Map(figures.map((figure) => [figure.slug, figure])),
    mergedStatements: new Map(statements.map(({ id, into }) => [id, into])),
    quotations,
    standing: await transaction.$queryRawUnsafe<StandingQuotation[]>(STANDING, own.statements, own.articles),
  }
}

const DECIDED = `
  SELECT article_id::text AS article, start, "end", statements.key AS statement,
    CASE origin WHEN 'REVIEWED' THEN 'REVIEWED' ELSE 'PINNED' END AS decision
  FROM quotations JOIN statements ON statements.id = statement_id
  WHERE article_id = ANY ($1::uuid[]) AND (origin = 'REVIEWED' OR statement_reviewed)
  UNION ALL
  SELECT article_id::text, start, "end", NULL, 'REJECTED' FROM rejected_quotations WHERE article_id = ANY ($1::uuid[])
  ORDER BY article, start, "end"`

const STANDING = `
  SELECT DISTINCT statement_id::text AS statement, figures.slug AS speaker, quotations.origin = 'REVIEWED' AS "isReviewed"
  FROM quotations JOIN figures ON figures.id = speaker_id
  WHERE statement_id = ANY ($1::uuid[]) AND (quotations.origin = 'REVIEWED' OR article_id <> ALL ($2::uuid[]))`

async function checkTexts(
  transaction: Transaction,
  corpus: Corpus,
  decided: readonly DecidedQuotation[],
): Promise<void> {
  const reviewed = new Set(decided.map(({ article }) => article))
  for (const { slug, text } of corpus.articles) {
    const id = identify('Article', slug)
    if (!reviewed.has(id)) continue
    const [stored] = await transaction.$queryRawUnsafe<{ isSame: boolean }[]>(
      'SELECT text = $2 AS "isSame" FROM articles WHERE id = $1::uuid',
      id,
      text,
    )
    if (stored?.isSame === false) throw new ReviewedTextChanged(slug)
  }
}
