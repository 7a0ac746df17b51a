import { batchesOf } from '../rows/batches-of.ts'
import type { Scope } from '../rows/find-scope.ts'
import type { Transaction } from '../transaction.ts'

/** What a search looks through of one kind of object. */
interface SearchedKind {
  readonly kind: 'ARTICLE' | 'STATEMENT' | 'FIGURE' | 'EVENT' | 'OUTLET' | 'STORY'
  readonly table: keyof Scope
  /** Headline or names: weight A. */
  readonly title: string
  readonly text: string
  /** Weight of the text, B to D. */
  readonly weight: 'B' | 'C' | 'D'
  readonly stories: string
}

const SEARCHED_KINDS: readonly SearchedKind[] = [
  {
    kind: 'ARTICLE',
    table: 'articles',
    title: 'headline',
    // The text begins with the headline and a blank line.
    text: 'substr(text, char_length(headline) + 3)',
    weight: 'D',
    stories: 'ARRAY[story_id]',
  },
  {
    kind: 'STATEMENT',
    table: 'statements',
    title: `''`,
    text: 'text',
    weight: 'B',
    stories: 'ARRAY[story_id]',
  },
  {
    kind: 'FIGURE',
    table: 'figures',
    title: 'names',
    text: `coalesce(role, '')`,
    weight: 'C',
    stories: 'ARRAY(SELECT "B" FROM "_StoryFigures" WHERE "A" = source.id ORDER BY 1)',
  },
  {
    kind: 'EVENT',
    table: 'events',
    title: 'title',
    text: `coalesce(place, '')`,
    weight: 'C',
    stories: 'ARRAY(SELECT "B" FROM "_StoryEvents" WHERE "A" = source.id ORDER BY 1)',
  },
  {
    kind: 'OUTLET',
    table: 'outlets',
    title: 'name',
    text: `''`,
    weight: 'C',
    stories: 'ARRAY(SELECT "B" FROM "_StoryOutlets" WHERE "A" = source.id ORDER BY 1)',
  },
  {
    kind: 'STORY',
    table: 'stories',
    title: 'title',
    text: `coalesce(summary, '')`,
    weight: 'C',
    stories: 'ARRAY[id]',
  },
]

/**
 * Brings up to date what a search looks through, for the rows in scope.
 *
 * @returns how many documents were added, changed or removed.
 */
export async function refreshSearchDocuments(transaction: Transaction, scope: Scope): Promise<number> {
  let changed = 0
  for (const searched of SEARCHED_KINDS) {
    for (const ids of batchesOf(scope[searched.table])) {
      changed += await transaction.$executeRawUnsafe(writeUpsert(searched), ids)
      changed += await transaction.$executeRawUnsafe(writeRemoval(searched), ids)
    }
  }
  return changed
}

/** English stems for words, and the words themselves, whose beginnings stems have lost, for prefixes. */
function wordsOf(column: string): string {
  return `(to_tsvector('english', ${column}) || to_tsvector('simple', ${column}))`
}

function writeUpsert({ kind, table, title, text, weight, stories }: SearchedKind): string {
  return `
    INSERT INTO search_documents AS stored (kind, node_id, story_ids, title, text, vector)
    SELECT '${kind}', id, story_ids, title, text,
      setweight(${wordsOf('title')}, 'A') || setweight(${wordsOf('text')}, '${weight}')
    FROM (
      SELECT id, ${stories} AS story_ids, ${title} AS title, ${text} AS text
      FROM "${table}" AS source WHERE id = ANY ($1::uuid[])
    ) AS document
    ON CONFLICT (kind, node_id) DO UPDATE
    SET story_ids = excluded.story_ids, title = excluded.title, text = excluded.text, vector = excluded.vector
    WHERE (stored.story_ids, stored.title, stored.text) IS DISTINCT FROM (excluded.story_ids, excluded.title, excluded.text)`
}

function writeRemoval({ kind, table }: SearchedKind): string {
  return `
    DELETE FROM search_documents WHERE kind = '${kind}' AND node_id = ANY ($1::uuid[])
      AND NOT EXISTS (SELECT FROM "${table}" WHERE id = node_id)`
}
