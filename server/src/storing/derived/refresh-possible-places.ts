import { groupBy } from '../../domain/group-by.ts'
import { identify } from '../../domain/identify.ts'
import { indexText } from '../../domain/index-text.ts'
import { selectorAt } from '../../domain/selector.ts'
import {
  type FoundPlace,
  findPossiblePlaces,
  type SoughtStatement,
} from '../../settling/absences/find-possible-places.ts'
import { createTextReader } from '../../settling/absences/read-text-sentences.ts'
import { isSamePassage, type Passage } from '../../settling/decisions/is-same-passage.ts'
import { createSamenessJudge, type SamenessJudge } from '../../settling/sameness/create-sameness-judge.ts'
import { readSamenessKnowledge } from '../../settling/sameness/read-sameness-knowledge.ts'
import { batchesOf } from '../rows/batches-of.ts'
import type { Scope } from '../rows/find-scope.ts'
import type { Row } from '../rows/table-rows.ts'
import { upsertRows } from '../rows/upsert-rows.ts'
import type { Transaction } from '../transaction.ts'

/** An article as far as a search of its text needs it. */
interface StoredArticle {
  readonly id: string
  readonly story: string
  readonly outlet: string
  readonly publishedOn: string | null
  /** Whether a person annotated its statements. */
  readonly isCurated: boolean
  /** Quotations whose statements a person has decided. */
  readonly decided: readonly Passage[]
}

interface StoredStatement {
  readonly id: string
  readonly story: string
  readonly saidFrom: string | null
  readonly renderings: readonly string[]
  readonly outlets: readonly string[]
  /** Whether the person who annotated articles of its story knew of it. */
  readonly isCurated: boolean
}

interface RejectedPlace extends Passage {
  readonly statement: string
  readonly article: string
}

/**
 * Brings up to date where articles may print statements that their outlets are not known to carry: for the statements
 * in scope in all articles of their stories, and for all statements of a story in the articles in scope. A person who
 * annotated an article looked in it for what other annotated articles say, and is believed.
 *
 * @returns how many places were added, changed or removed.
 */
export async function refreshPossiblePlaces(transaction: Transaction, scope: Scope): Promise<number> {
  const stories = await transaction.$queryRawUnsafe<{ story: string }[]>(
    STORIES,
    scope.articles,
    scope.statements,
  )
  let changed = 0
  for (const { story } of stories) changed += await refreshStory(transaction, story, scope)
  return changed
}

async function refreshStory(transaction: Transaction, story: string, scope: Scope): Promise<number> {
  const articles = await transaction.$queryRawUnsafe<StoredArticle[]>(ARTICLES, story)
  const statements = await transaction.$queryRawUnsafe<StoredStatement[]>(STATEMENTS, story)
  const rejected = await transaction.$queryRawUnsafe<RejectedPlace[]>(REJECTED, story)
  const touched = {
    articles: new Set(scope.articles),
    statements: new Set(scope.statements),
  }
  const byId = new Map(articles.map((article) => [article.id, article]))
  const sought = statements.map((statement): SoughtStatement & { readonly isTouched: boolean } => ({
    ...statement,
    isTouched: touched.statements.has(statement.id),
    isSoughtIn: (id) => {
      const article = byId.get(id)
      return article !== undefined && isSearched(article, statement)
    },
  }))
  const changedArticles = articles.filter(({ id }) => touched.articles.has(id))
  const others = articles.filter(({ id }) => !touched.articles.has(id))
  const rows = [
    ...(await findRows(transaction, changedArticles, sought)),
    ...(await findRows(
      transaction,
      others,
      sought.filter(({ isTouched }) => isTouched),
    )),
  ]
  const wanted = rows.filter(
    (row) =>
      !byId.get(row.article_id)?.decided.some((passage) => overlap(passage, row)) &&
      !rejected.some(
        ({ statement, article, ...passage }) =>
          statement === row.statement_id && article === row.article_id && isSamePassage(passage, row),
      ),
  )
  const removed = await transaction.$executeRawUnsafe(
    REMOVE,
    changedArticles.map(({ id }) => id),
    sought.flatMap(({ id, isTouched }) => (isTouched ? id : [])),
    wanted.map(({ id }) => id),
  )
  return removed + (await upsertRows(transaction, { table: 'possible_places', key: ['id'], rows: wanted }))
}

/** Whether a statement may stand in an article and nobody knows. */
function isSearched(article: StoredArticle, statement: StoredStatement): boolean {
  if (statement.outlets.includes(article.outlet)) return false
  if (article.isCurated && statement.isCurated) return false
  const { publishedOn } = article
  return publishedOn === null || statement.saidFrom === null || publishedOn >= statement.saidFrom
}

interface PlaceRow extends Row, Passage {
  readonly id: string
  readonly statement_id: string
  readonly article_id: string
}

async function findRows(
  transaction: Transaction,
  articles: readonly StoredArticle[],
  statements: readonly SoughtStatement[],
): Promise<readonly PlaceRow[]> {
  const searched = articles.filter(({ id }) => statements.some(({ isSoughtIn }) => isSoughtIn(id)))
  if (searched.length === 0) return []
  const texts = new Map<string, string>()
  for (const batch of batchesOf(searched)) {
    const rows = await transaction.$queryRawUnsafe<{ id: string; text: string }[]>(
      'SELECT id::text, text FROM articles WHERE id = ANY ($1::uuid[])',
      batch.map(({ id }) => id),
    )
    for (const { id, text } of rows) texts.set(id, text)
  }
  const { judge, readText } = readSearch()
  const found = findPossiblePlaces(
    searched.map(({ id }) => ({ id, sentences: readText(texts.get(id) ?? '') })),
    statements,
    judge,
  )
  return [...groupBy(found, ({ article }) => article)].flatMap(([article, places]) => {
    const indexed = indexText(texts.get(article) ?? '')
    return places.map((place) => toRow(place, selectorAt(indexed, place.range)))
  })
}

function toRow({ statement, article, score }: FoundPlace, selector: ReturnType<typeof selectorAt>): PlaceRow {
  const { start, end } = selector
  return {
    id: identify('PossiblePlace', statement, article, start, end),
    statement_id: statement,
    article_id: article,
    selector,
    start,
    end,
    score,
  }
}

function overlap(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end
}

interface Search {
  readonly judge: SamenessJudge
  readonly readText: ReturnType<typeof createTextReader>
}

let search: Search | undefined

/** Made when something is first looked for: it takes half a second. */
function readSearch(): Search {
  if (search === undefined) {
    const judge = createSamenessJudge(readSamenessKnowledge())
    search = { judge, readText: createTextReader(judge) }
  }
  return search
}

const STORIES = `
  SELECT DISTINCT story_id::text AS story FROM articles WHERE id = ANY ($1::uuid[])
  UNION SELECT story_id::text FROM statements WHERE id = ANY ($2::uuid[])
  ORDER BY story`

const ARTICLES = `
  SELECT id::text, story_id::text AS story, outlet_id::text AS outlet,
    to_char(published_on, 'YYYY-MM-DD') AS "publishedOn",
    EXISTS (
      SELECT FROM annotated_layers WHERE article_id = articles.id AND layer = 'STATEMENTS' AND origin = 'CURATED'
    ) AS "isCurated",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('start', start, 'end', "end")) FROM quotations
      WHERE article_id = articles.id AND (origin <> 'EXTRACTED' OR statement_reviewed)
    ), '[]') AS decided
  FROM articles WHERE story_id = $1::uuid ORDER BY slug`

const STATEMENTS = `
  SELECT statements.id::text, statements.story_id::text AS story, to_char(said_from, 'YYYY-MM-DD') AS "saidFrom",
    array_agg(DISTINCT quotations.text ORDER BY quotations.text) AS renderings,
    array_agg(DISTINCT outlet_id::text) AS outlets,
    bool_or(quotations.origin = 'CURATED') AS "isCurated"
  FROM statements JOIN quotations ON statement_id = statements.id
  WHERE statements.story_id = $1::uuid GROUP BY statements.id ORDER BY statements.id`

const REJECTED = `
  SELECT coalesce(merged_statements.statement_id, rejected_places.statement_id)::text AS statement,
    article_id::text AS article, start, "end"
  FROM rejected_places JOIN articles ON articles.id = article_id
  LEFT JOIN merged_statements ON merged_statements.id = rejected_places.statement_id
  WHERE story_id = $1::uuid`

const REMOVE = `
  DELETE FROM possible_places
  WHERE (article_id = ANY ($1::uuid[]) OR statement_id = ANY ($2::uuid[])) AND id <> ALL ($3::uuid[])`
