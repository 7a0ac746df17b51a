import { UNATTRIBUTED } from '../../settling/identities/name-new-figure.ts'
import { batchesOf } from '../rows/batches-of.ts'
import type { Scope } from '../rows/find-scope.ts'
import type { Transaction } from '../transaction.ts'

/** A relation that follows from other rows. Its tables have the columns A and B, in the order of the models' names. */
interface DerivedRelation {
  readonly table: string
  /** Whose rows are computed, and the column that has their ids. */
  readonly scope: keyof Scope
  readonly column: 'A' | 'B'
  /** Pairs (A, B) of the ids given as $1. */
  readonly pairs: string
}

/** How much is told of a speaker: 0 where nobody is named, 1 for a source without side, 2 for all others. */
const TOLD = `CASE WHEN figures.slug LIKE '${UNATTRIBUTED}-%' THEN 0
  WHEN figures.kind = 'ANONYMOUS' AND figures.affiliation_id IS NULL THEN 1 ELSE 2 END`

/** Those of stories stand after those of articles, which they are the union of. */
const DERIVED_RELATIONS: readonly DerivedRelation[] = [
  {
    table: '_ArticleFigures',
    scope: 'articles',
    column: 'A',
    pairs: `SELECT article_id, figure_id FROM figure_mentions WHERE article_id = ANY ($1::uuid[])
      UNION SELECT article_id, speaker_id FROM quotations WHERE article_id = ANY ($1::uuid[])
      UNION SELECT article_id, via_id FROM quotations WHERE article_id = ANY ($1::uuid[]) AND via_id IS NOT NULL`,
  },
  {
    table: '_ArticleEvents',
    scope: 'articles',
    column: 'A',
    pairs: 'SELECT DISTINCT article_id, event_id FROM event_mentions WHERE article_id = ANY ($1::uuid[])',
  },
  {
    table: '_StatementOutlets',
    scope: 'statements',
    column: 'B',
    pairs: 'SELECT DISTINCT outlet_id, statement_id FROM quotations WHERE statement_id = ANY ($1::uuid[])',
  },
  {
    table: '_AttributedTo',
    scope: 'statements',
    column: 'B',
    // Words that an article gives to nobody, or to a source of which it tells nothing, say nothing against a name.
    pairs: `SELECT speaker_id, statement_id FROM (
        SELECT DISTINCT speaker_id, statement_id, ${TOLD} AS told,
          max(${TOLD}) OVER (PARTITION BY statement_id) AS best,
          min(speaker_id::text) OVER (PARTITION BY statement_id) AS first
        FROM quotations JOIN figures ON figures.id = speaker_id WHERE statement_id = ANY ($1::uuid[])
      ) AS attributed
      WHERE told > 1 OR (told = best AND (told > 0 OR speaker_id::text = first))`,
  },
  {
    table: '_EventOutlets',
    scope: 'events',
    column: 'A',
    pairs: `SELECT DISTINCT event_id, outlet_id FROM event_mentions JOIN articles ON articles.id = article_id
      WHERE event_id = ANY ($1::uuid[])`,
  },
  {
    table: '_StoryOutlets',
    scope: 'stories',
    column: 'B',
    pairs: 'SELECT DISTINCT outlet_id, story_id FROM articles WHERE story_id = ANY ($1::uuid[])',
  },
  {
    table: '_StoryEvents',
    scope: 'stories',
    column: 'B',
    pairs: `SELECT DISTINCT "B", story_id FROM "_ArticleEvents" JOIN articles ON articles.id = "A"
      WHERE story_id = ANY ($1::uuid[])`,
  },
  {
    table: '_StoryFigures',
    scope: 'stories',
    column: 'B',
    pairs: `SELECT DISTINCT "B", story_id FROM "_ArticleFigures" JOIN articles ON articles.id = "A"
      WHERE story_id = ANY ($1::uuid[])`,
  },
]

/** Brings the derived relations of the rows in scope up to date. @returns how many pairs were added or removed. */
export async function refreshRelations(transaction: Transaction, scope: Scope): Promise<number> {
  let changed = 0
  for (const relation of DERIVED_RELATIONS) {
    for (const ids of batchesOf(scope[relation.scope])) {
      const [result] = await transaction.$queryRawUnsafe<{ changed: number }[]>(writeRefresh(relation), ids)
      changed += result?.changed ?? 0
    }
  }
  return changed
}

function writeRefresh({ table, column, pairs }: DerivedRelation): string {
  return `WITH derived ("A", "B") AS (${pairs}),
    gone AS (
      DELETE FROM "${table}" AS stored WHERE "${column}" = ANY ($1::uuid[])
        AND NOT EXISTS (SELECT FROM derived WHERE derived."A" = stored."A" AND derived."B" = stored."B")
      RETURNING 1
    ),
    new AS (INSERT INTO "${table}" SELECT "A", "B" FROM derived ON CONFLICT DO NOTHING RETURNING 1)
    SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM new))::int AS changed`
}
