import { batchesOf, MAX_ROWS } from '../rows/batches-of.ts'
import type { Scope } from '../rows/find-scope.ts'
import type { Transaction } from '../transaction.ts'
import { refreshPossiblePlaces } from './refresh-possible-places.ts'
import { refreshRelations } from './refresh-relations.ts'
import { refreshRenderings } from './refresh-renderings.ts'
import { refreshSearchDocuments } from './refresh-search-documents.ts'

/** A column that follows from other rows, computed for the ids given as $1 and written where it differs. */
interface DerivedColumn {
  readonly table: keyof Scope
  readonly column: string
  /** Value for the row `stored`. */
  readonly value: string
}

const DERIVED_COLUMNS: readonly DerivedColumn[] = [
  {
    table: 'stories',
    column: 'article_count',
    value: '(SELECT count(*) FROM articles WHERE story_id = stored.id)',
  },
  {
    table: 'outlets',
    column: 'article_count',
    value: '(SELECT count(*) FROM articles WHERE outlet_id = stored.id)',
  },
  {
    table: 'figures',
    column: 'quotation_count',
    value: '(SELECT count(*) FROM quotations WHERE speaker_id = stored.id)',
  },
  {
    table: 'events',
    column: 'mention_count',
    value: '(SELECT count(*) FROM event_mentions WHERE event_id = stored.id)',
  },
  {
    table: 'statements',
    column: 'carriers',
    value: '(SELECT count(DISTINCT outlet_id) FROM quotations WHERE statement_id = stored.id)',
  },
  {
    table: 'statements',
    column: 'known_since',
    // The least of those that are known.
    value: `LEAST(said_from, (
      SELECT min(published_on) FROM quotations JOIN articles ON articles.id = article_id
      WHERE statement_id = stored.id
    ))`,
  },
  // The fullest quotation, by the rule of chooseFullest.
  {
    table: 'statements',
    column: 'text',
    value: `coalesce((
      SELECT quotations.text FROM quotations JOIN articles ON articles.id = article_id
      WHERE statement_id = stored.id
      ORDER BY array_position(ARRAY['DIRECT', 'MIXED', 'INDIRECT'], form::text), quotations.word_count DESC,
        published_on ASC NULLS LAST, slug, start
      LIMIT 1
    ), '')`,
  },
]

/**
 * Brings what is derived from other rows up to date for the rows that a change has touched, and for the figures
 * affiliated with them. Correct outside the scope if it was before.
 *
 * @returns how many rows were changed, of tables and of relations.
 */
export async function refreshDerived(transaction: Transaction, scope: Scope): Promise<number> {
  let changed = 0
  for (const { table, column, value } of DERIVED_COLUMNS) {
    for (const ids of batchesOf(scope[table])) {
      changed += await transaction.$executeRawUnsafe(
        `UPDATE "${table}" AS target SET "${column}" = derived.value
          FROM (SELECT id, ${value} AS value FROM "${table}" AS stored WHERE id = ANY ($1::uuid[])) AS derived
          WHERE target.id = derived.id AND target."${column}" IS DISTINCT FROM derived.value`,
        ids,
      )
    }
  }
  changed += await transaction.$executeRawUnsafe(REFRESH_SIDES, scope.figures)
  changed += await refreshRenderings(transaction, scope.statements)
  changed += await refreshSidesOfQuotations(transaction, scope.figures)
  changed += await refreshRelations(transaction, scope)
  changed += await refreshSearchDocuments(transaction, scope)
  changed += await refreshPossiblePlaces(transaction, scope)
  return changed
}

/** Figures and all that are affiliated with them, directly or not: their root may have changed with them. */
const TOUCHED = `touched (id) AS (
    SELECT unnest($1::uuid[])
    UNION
    SELECT members.id FROM figures AS members JOIN touched ON members.affiliation_id = touched.id
  )`

/** The figure at the root of a figure's affiliations, where it forms a side. */
const REFRESH_SIDES = `
  WITH RECURSIVE ${TOUCHED},
  -- Joins no row twice, so that it ends even where affiliations go round.
  upward (id, above) AS (
    SELECT id, id FROM touched
    UNION
    SELECT upward.id, figures.affiliation_id FROM upward JOIN figures ON figures.id = upward.above
    WHERE figures.affiliation_id IS NOT NULL
  ),
  sides AS (
    SELECT upward.id, roots.slug FROM upward
    JOIN figures AS roots ON roots.id = upward.above AND roots.affiliation_id IS NULL AND roots.polity
  )
  UPDATE figures SET side = derived.slug
  FROM (SELECT touched.id, sides.slug FROM touched LEFT JOIN sides USING (id)) AS derived
  WHERE figures.id = derived.id AND figures.side IS DISTINCT FROM derived.slug`

/** Sides of quotations elsewhere, whose speakers' sides have changed. */
async function refreshSidesOfQuotations(
  transaction: Transaction,
  figures: readonly string[],
): Promise<number> {
  let changed = 0
  for (let batch = MAX_ROWS; batch === MAX_ROWS; changed += batch) {
    batch = await transaction.$executeRawUnsafe(REFRESH_SIDES_OF_QUOTATIONS, figures)
  }
  return changed
}

const REFRESH_SIDES_OF_QUOTATIONS = `
  WITH RECURSIVE ${TOUCHED},
  outdated AS (
    SELECT quotations.id, figures.side
    FROM touched JOIN figures USING (id) JOIN quotations ON speaker_id = figures.id
    WHERE quotations.side IS DISTINCT FROM figures.side LIMIT ${MAX_ROWS}
  )
  UPDATE quotations SET side = outdated.side FROM outdated WHERE quotations.id = outdated.id`
