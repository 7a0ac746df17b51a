/**
 * The schema that somebody would write by hand for these questions alone, as one should: one batched statement a field,
 * limits within the parent by a lateral join, nothing selected that was not asked for.
 */
import DataLoader from 'dataloader'
import pg from 'pg'

export const typeDefs = `
  type Query {
    article(slug: String!): Article
    outlet(slug: String!): Outlet
    story(slug: String!): Story
    quotationStats(story: String!): [Stat!]!
    search(query: String!): [Hit!]!
  }
  type Article { slug: String! headline: String! publishedOn: String outlet: Outlet! isSearched: Boolean!
    quotations(first: Int!): [Quotation!]! }
  type Outlet { slug: String! name: String! articles(first: Int!): [Article!]! }
  type Figure { name: String! }
  type Story { title: String! articles: [Article!]! statements(first: Int!): [Statement!]! }
  type Statement { text: String! saidOn: String saidFrom: String carriers: Int! speaker: Figure! outlets: [Outlet!]! quotations: [Quotation!]! }
  type Quotation { text: String! position: Float! rendering: String! retention: Float! speaker: Figure! outlet: Outlet! }
  type Stat { outlet: String! speaker: String! quotations: Int! words: Int! }
  type Hit { kind: String! score: Float! snippet: String! }
`

export interface Row {
  readonly id: string
  readonly speaker_id: string
  readonly outlet_id: string
  readonly [column: string]: unknown
}
type Grouped = Row & { readonly parent: string }

/** Sends a statement prepared under a name, as the quickest clients do. */
export type Query = <Result>(name: string, text: string, values: unknown[]) => Promise<Result[]>

export function createQuery(url: string): Query {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  return async (name, text, values) => (await pool.query({ name, text, values })).rows
}

const COLUMNS = {
  articles: 'id, slug, headline, published_on::text AS "publishedOn", outlet_id',
  quotations: 'id, text, position, rendering, retention, speaker_id, outlet_id',
  statements: 'id, text, said_on AS "saidOn", said_from::text AS "saidFrom", carriers, speaker_id',
} as const

/** What the resolvers of one request share. */
export function createLoaders(query: Query) {
  const one = (table: string, columns: string) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await query<Row>(table, `SELECT ${columns} FROM ${table} WHERE id = ANY ($1)`, [ids])
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) as Row)
    })
  const many = (name: string, sql: string) => {
    const bySize = new Map<number, DataLoader<string, Row[]>>()
    return (parent: string, first = 1000) => {
      const load = async (parents: readonly string[]) => {
        const rows = await query<Grouped>(name, sql, [parents, first])
        // Not Map.groupBy, which Node 20 has not.
        const groups = new Map<string, Row[]>()
        for (const row of rows) {
          const group = groups.get(row.parent)
          if (group) group.push(row)
          else groups.set(row.parent, [row])
        }
        return parents.map((id) => groups.get(id) ?? [])
      }
      const loader = bySize.get(first) ?? new DataLoader<string, Row[]>(load)
      bySize.set(first, loader)
      return loader.load(parent)
    }
  }
  const children = (table: keyof typeof COLUMNS, column: string, order: string) =>
    many(
      `${table} by ${column}`,
      `SELECT parent, child.* FROM unnest($1::uuid[]) AS parent CROSS JOIN LATERAL (
         SELECT ${COLUMNS[table]} FROM ${table} WHERE ${column} = parent ORDER BY ${order} LIMIT $2
       ) AS child`,
    )
  return {
    query,
    outlet: one('outlets', 'id, slug, name'),
    figure: one('figures', 'id, name'),
    articlesOfOutlet: children('articles', 'outlet_id', 'published_on, id'),
    quotationsOfArticle: children('quotations', 'article_id', 'start'),
    quotationsOfStatement: children('quotations', 'statement_id', 'id'),
    statementsOfStory: children('statements', 'story_id', 'carriers DESC, said_from, id'),
    articlesOfStory: children('articles', 'story_id', 'id'),
    outletsOfStatement: many(
      'outlets of statements',
      `SELECT "B" AS parent, id, name FROM "_StatementOutlets" JOIN outlets ON id = "A"
       WHERE "B" = ANY ($1::uuid[]) AND $2::int > 0 ORDER BY name`,
    ),
    isSearched: new DataLoader(async (articles: readonly string[]) => {
      const rows = await query<{ article_id: string }>(
        'searched articles',
        `SELECT article_id FROM annotated_layers WHERE article_id = ANY ($1) AND layer = 'STATEMENTS'`,
        [articles],
      )
      const searched = new Set(rows.map(({ article_id }) => article_id))
      return articles.map((id) => searched.has(id))
    }),
  }
}

type Loaders = ReturnType<typeof createLoaders>
interface Page {
  readonly first: number
}

const bySlug =
  (table: string, columns: string) =>
  async (_root: unknown, { slug }: { slug: string }, { query }: Loaders) => {
    const [row] = await query<Row>(`${table} by slug`, `SELECT ${columns} FROM ${table} WHERE slug = $1`, [
      slug,
    ])
    return row ?? null
  }
const figureOf = (row: Row, _args: unknown, { figure }: Loaders) => figure.load(row.speaker_id)
const outletOf = (row: Row, _args: unknown, { outlet }: Loaders) => outlet.load(row.outlet_id)

export const resolvers = {
  Query: {
    article: bySlug('articles', COLUMNS.articles),
    outlet: bySlug('outlets', 'id, slug, name'),
    story: bySlug('stories', 'id, title'),
    quotationStats: (_root: unknown, { story }: { story: string }, { query }: Loaders) =>
      query('stats', 'SELECT * FROM quotation_stats($1)', [story]),
    search: (_root: unknown, args: { query: string }, { query }: Loaders) =>
      query('search', 'SELECT kind, score, snippet FROM search_hits($1)', [args.query]),
  },
  Article: {
    outlet: outletOf,
    isSearched: ({ id }: Row, _args: unknown, { isSearched }: Loaders) => isSearched.load(id),
    quotations: ({ id }: Row, { first }: Page, loaders: Loaders) => loaders.quotationsOfArticle(id, first),
  },
  Outlet: {
    articles: ({ id }: Row, { first }: Page, loaders: Loaders) => loaders.articlesOfOutlet(id, first),
  },
  Story: {
    articles: ({ id }: Row, _args: unknown, loaders: Loaders) => loaders.articlesOfStory(id),
    statements: ({ id }: Row, { first }: Page, loaders: Loaders) => loaders.statementsOfStory(id, first),
  },
  Statement: {
    speaker: figureOf,
    outlets: ({ id }: Row, _args: unknown, loaders: Loaders) => loaders.outletsOfStatement(id),
    quotations: ({ id }: Row, _args: unknown, loaders: Loaders) => loaders.quotationsOfStatement(id),
  },
  Quotation: { speaker: figureOf, outlet: outletOf },
}
