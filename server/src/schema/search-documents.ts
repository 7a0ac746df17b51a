import { Prisma, type PrismaClient } from '@rashomon/database/client'
import { type AskedSearch, askSearch } from './ask-search.ts'
import { writeSnippet } from './write-snippet.ts'

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
const SIMILARITY_WEIGHT = Prisma.raw('0.5::float8')

/** Weights of article text, summaries, statements, and headlines and names. */
const WEIGHTS = Prisma.sql`'{0.1, 0.2, 0.5, 1.0}'`

const IS_NAME = Prisma.sql`kind IN ('FIGURE', 'OUTLET')`

/**
 * One page of hits, best first. Full text finds words (by their English stems), "phrases", prefixes* and leaves
 * out -words; trigrams find names that are spelt a little differently.
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
  const asked = askSearch(search.query)
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
    WITH asked AS MATERIALIZED (${asked.row}),
    hit AS MATERIALIZED (
      SELECT * FROM (${hits(search, asked)}) hit WHERE ${within} ORDER BY ${order} LIMIT (SELECT ${limit}::int)
    )
    SELECT hit.kind::text AS kind, hit.id, hit.score,
      btrim(regexp_replace(CASE WHEN hit.is_found THEN ${writeSnippet(asked)}
        ELSE (
          SELECT replace(translate(replace(hit.title, E'\\n', ' · '), '«»', '‹›'), word, '«' || word || '»')
          FROM regexp_split_to_table(translate(hit.title, '«»', '‹›'), '\\s+') word
          ORDER BY word_similarity(word, ${search.query}) DESC, word LIMIT 1
        )
      END, '\\s\\s+|[^\\S ]', ' ', 'g')) AS snippet
    FROM hit, asked ORDER BY ${order}`
}

/** Number of hits in all. */
export async function countHits(prisma: PrismaClient, search: Search): Promise<number> {
  const asked = askSearch(search.query)
  const [row] = await prisma.$queryRaw<[{ hits: number }]>`
    WITH asked AS MATERIALIZED (${asked.row})
    SELECT count(*)::int AS hits FROM (${hits(search, asked)}) hit`
  return row.hits
}

/** Two branches: what one index found needs no second look, which a condition on either index would take. */
function hits({ kinds, story }: Search, { hasNames }: AskedSearch): Prisma.Sql {
  const likeness = Prisma.sql`(SELECT max(word_similarity(name, title)) FROM unnest(asked.names) name) * ${SIMILARITY_WEIGHT}`
  const rank = Prisma.sql`ts_rank(${WEIGHTS}, vector, asked.wanted, 32)`
  const select = (isFound: boolean, condition: Prisma.Sql) => {
    const conditions = [
      condition,
      ...(kinds ? [Prisma.sql`kind::text = ANY(${kinds})`] : []),
      ...(story ? [Prisma.sql`story_ids @> ARRAY(SELECT id FROM stories WHERE slug = ${story})`] : []),
      ...(story ? [Prisma.sql`EXISTS (SELECT 1 FROM stories WHERE slug = ${story})`] : []),
    ]
    return Prisma.sql`
      SELECT kind, node_id AS id, title, text, ${Prisma.raw(`${isFound}`)} AS is_found,
        greatest(${rank}, CASE WHEN ${IS_NAME} THEN ${likeness} END)::float8 AS score
      FROM search_documents, asked WHERE ${Prisma.join(conditions, ' AND ')}`
  }
  const found = select(true, Prisma.sql`vector @@ asked.query`)
  if (!hasNames) return found
  const similar = Prisma.sql`${IS_NAME} AND title %> ANY (asked.names)
    AND NOT vector @@ asked.query AND NOT vector @@ asked.excluded`
  return Prisma.sql`${found} UNION ALL ${select(false, similar)}`
}
