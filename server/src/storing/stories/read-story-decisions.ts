import type { FigureRecord, Slug } from '../../domain/records.ts'
import type { QuotationDecision } from '../../settling/decisions/apply-decisions.ts'
import type { Transaction } from '../transaction.ts'

/** What people have decided about the quotations of a story. */
export async function readStoryDecisions(
  transaction: Transaction,
  story: Slug,
): Promise<readonly QuotationDecision[]> {
  const rows = await transaction.$queryRawUnsafe<DecisionRow[]>(DECISIONS, story)
  return rows.map(({ slug, name, kind, ...decision }) => ({
    ...decision,
    speaker: slug === null ? null : { slug, name, kind },
  }))
}

type DecisionRow = Omit<QuotationDecision, 'speaker'> & {
  readonly slug: Slug | null
  readonly name: string
  readonly kind: FigureRecord['kind']
}

const DECISIONS = `
  SELECT articles.slug AS article, start, "end", statements.key AS statement,
    CASE quotations.origin WHEN 'REVIEWED' THEN 'REVIEWED' ELSE 'PINNED' END AS decision,
    figures.slug, figures.name, figures.kind::text AS kind
  FROM stories JOIN articles ON story_id = stories.id JOIN quotations ON article_id = articles.id
  JOIN statements ON statements.id = statement_id
  LEFT JOIN figures ON figures.id = quotations.speaker_id AND quotations.origin = 'REVIEWED'
  WHERE stories.slug = $1 AND (quotations.origin = 'REVIEWED' OR statement_reviewed)
  UNION ALL
  SELECT articles.slug, start, "end", NULL, 'REJECTED', NULL, NULL, NULL
  FROM stories JOIN articles ON story_id = stories.id JOIN rejected_quotations ON article_id = articles.id
  WHERE stories.slug = $1
  ORDER BY 1, 2, 3`
