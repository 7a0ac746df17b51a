import { Prisma, type PrismaClient } from '@rashomon/database/client'

/** Order of hits: score downwards, then names before texts (the order of the kinds), then id. */
export interface HitPosition {
  readonly score: number
  readonly kind: string
  readonly id: string
}

export interface Hit extends HitPosition {
  readonly snippet: string
}

export interface Search {
  readonly query: string
  readonly kinds?: readonly string[] | null | undefined
  /** Slug. */
  readonly story?: string | null | undefined
}

/** A name that is only similar ranks below one that is found, at most at this share of a full score. */
const SIMILARITY_WEIGHT = 0.5

/** Weights of article text, summaries, statements, and headlines and names. */
const WEIGHTS = Prisma.sql`'{0.1, 0.2, 0.5, 1.0}'`

/**
 * One page of hits, best first. Full text finds words (by their English stems), "phrases", prefixes* and leaves
 * out -words; trigrams find headlines and names that are spelt a little differently.
 */
export async function findHits(
  prisma: PrismaClient,
  search: Search,
  {
    after,
    before,
    limit,
    inverted,
  }: {
    after: HitPosition | undefined
    before: HitPosition | undefined
    limit: number
    inverted: boolean
  },
): Promise<Hit[]> {
  const direction = inverted ? [Prisma.sql`ASC`, Prisma.sql`DESC`] : [Prisma.sql`DESC`, Prisma.sql`ASC`]
  const order = Prisma.sql`hit.score ${direction[0]}, hit.kind ${direction[1]}, hit.id ${direction[1]}`
  // Scores fall while kinds and ids rise, so the negated score makes one row comparison of it.
  const place = (at: HitPosition) =>
    Prisma.sql`(${-at.score}::float8, ${at.kind}::"SearchKind", ${at.id}::uuid)`
  const within = Prisma.join(
    [
      Prisma.sql`true`,
      ...(after ? [Prisma.sql`(-score, kind, id) > ${place(after)}`] : []),
      ...(before ? [Prisma.sql`(-score, kind, id) < ${place(before)}`] : []),
    ],
    ' AND ',
  )
  return prisma.$queryRaw<Hit[]>`
    WITH asked AS (${ask(search.query)}),
    hit AS (SELECT * FROM (${hits(search)}) hit WHERE ${within} ORDER BY ${order} LIMIT ${limit})
    SELECT hit.kind::text AS kind, hit.id, hit.score,
      regexp_replace(CASE WHEN hit.found
        THEN ts_headline('english', translate(hit.source, '«»', '‹›'), asked.query,
          'StartSel=«, StopSel=», MinWords=12, MaxWords=30, MaxFragments=2, FragmentDelimiter=" … "')
        ELSE (
          SELECT replace(translate(hit.title, '«»', '‹›'), word, '«' || word || '»')
          FROM regexp_split_to_table(translate(hit.title, '«»', '‹›'), '\\s+') word
          ORDER BY similarity(word, ${search.query}) DESC LIMIT 1
        )
      END, '\\s+', ' ', 'g') AS snippet
    FROM hit, asked ORDER BY ${order}`
}

/** Number of hits in all. */
export async function countHits(prisma: PrismaClient, search: Search): Promise<number> {
  const [row] = await prisma.$queryRaw<[{ hits: number }]>`
    WITH asked AS (${ask(search.query)})
    SELECT count(*)::int AS hits FROM (${hits(search)}) hit`
  return row.hits
}

function hits({ query, kinds, story }: Search): Prisma.Sql {
  const conditions = [
    Prisma.sql`(vector @@ asked.query OR ${query} <% title)`,
    ...(kinds ? [Prisma.sql`kind::text = ANY(${kinds})`] : []),
    ...(story ? [Prisma.sql`story_ids @> ARRAY(SELECT id FROM stories WHERE slug = ${story})`] : []),
    ...(story ? [Prisma.sql`EXISTS (SELECT 1 FROM stories WHERE slug = ${story})`] : []),
  ]
  return Prisma.sql`
    SELECT kind, node_id AS id, title, concat_ws(E'\\n', nullif(title, ''), nullif(text, '')) AS source,
      vector @@ asked.query AS found,
      greatest(
        ts_rank(${WEIGHTS}, vector, asked.wanted, 32),
        CASE WHEN ${query} <% title THEN word_similarity(${query}, title) * ${SIMILARITY_WEIGHT} ELSE 0 END
      )::float8 AS score
    FROM search_documents, asked WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** What is asked for (`query`), and the part of it that is wanted: words that are left out would spoil a rank. */
function ask(query: string): Prisma.Sql {
  const wanted = query.replace(/(^|\s)-(?:"[^"]*"?|\S+)/g, ' ')
  return Prisma.sql`SELECT ${toTsquery(query)} AS query, ${toTsquery(wanted)} AS wanted`
}

/**
 * A tsquery from what a user typed; no input is a syntax error. PostgreSQL's own reading of web searches knows
 * everything but prefixes, which are taken out of it (unless they stand in a phrase) and added.
 */
function toTsquery(query: string): Prisma.Sql {
  const prefixes: string[] = []
  const rest = query
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/([\p{L}\p{N}]+)\*/gu, (_match, prefix: string) => {
            prefixes.push(prefix)
            return ' '
          }),
    )
    .join('"')
  const parts = [
    ...(rest.trim() || prefixes.length === 0 ? [Prisma.sql`websearch_to_tsquery('english', ${rest})`] : []),
    ...prefixes.map((prefix) => Prisma.sql`to_tsquery('english', ${`'${prefix}':*`})`),
  ]
  return Prisma.sql`(${Prisma.join(parts, ' && ')})`
}
