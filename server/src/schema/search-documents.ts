import { Prisma, type PrismaClient } from '@rashomon/database/client'
import { parseSearch, type SearchGroups, type SearchTerm } from './parse-search.ts'

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
          SELECT replace(translate(replace(hit.title, E'\\n', ' · '), '«»', '‹›'), word, '«' || word || '»')
          FROM regexp_split_to_table(translate(hit.title, '«»', '‹›'), '\\s+') word
          ORDER BY word_similarity(word, ${search.query}) DESC, word LIMIT 1
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
  const groups = parseSearch(query)
  const similar = Prisma.join(
    [
      Prisma.sql`0::float8`,
      ...misspellable(groups).map((word) => Prisma.sql`word_similarity(${word}, title)`),
    ],
    ', ',
  )
  const conditions = [
    Prisma.sql`(vector @@ asked.query OR (kind IN ('FIGURE', 'OUTLET') AND ${isSimilar(groups)}
      AND NOT vector @@ asked.excluded))`,
    ...(kinds ? [Prisma.sql`kind::text = ANY(${kinds})`] : []),
    ...(story ? [Prisma.sql`story_ids @> ARRAY(SELECT id FROM stories WHERE slug = ${story})`] : []),
    ...(story ? [Prisma.sql`EXISTS (SELECT 1 FROM stories WHERE slug = ${story})`] : []),
  ]
  return Prisma.sql`
    SELECT kind, node_id AS id, title,
      concat_ws(' · ', nullif(replace(title, E'\\n', ' · '), ''), nullif(text, '')) AS source,
      vector @@ asked.query AS found,
      greatest(
        ts_rank(${WEIGHTS}, vector, asked.wanted, 32),
        CASE WHEN kind IN ('FIGURE', 'OUTLET') THEN greatest(${similar}) * ${SIMILARITY_WEIGHT}::float8 ELSE 0 END
      )::float8 AS score
    FROM search_documents, asked WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** Words of which a name could be another spelling; shorter ones resemble too much. */
function misspellable(groups: SearchGroups): string[] {
  return groups
    .flat()
    .flatMap(({ kind, text, isExcluded }) =>
      kind === 'word' && !isExcluded && text.length > 3 ? [text] : [],
    )
}

function isSimilar(groups: SearchGroups): Prisma.Sql {
  const words = misspellable(groups)
  if (words.length === 0) return Prisma.sql`false`
  return Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`${word} <% title`),
    ' OR ',
  )})`
}

/**
 * What is asked for (`query`), the part of it that is wanted, since words that are left out would spoil a rank, and
 * the part that is `excluded` in every alternative.
 */
function ask(query: string): Prisma.Sql {
  const groups = parseSearch(query)
  const only = (isExcluded: boolean) =>
    groups.map((group) => group.filter((term) => term.isExcluded === isExcluded))
  const excluded = only(true)
    .flat()
    .map((term) => [{ ...term, isExcluded: false }])
  return Prisma.sql`SELECT ${toTsquery(groups)} AS query, ${toTsquery(only(false))} AS wanted, ${toTsquery(excluded)} AS excluded`
}

/** No input is a syntax error: PostgreSQL's own readers take the words apart, and prefixes are letters and digits. */
function toTsquery(groups: SearchGroups): Prisma.Sql {
  const alternatives = groups
    .filter((group) => group.length > 0)
    .map((group) => Prisma.sql`(${Prisma.join(group.map(readTerm), ' && ')})`)
  return alternatives.length === 0
    ? Prisma.sql`''::tsquery`
    : Prisma.sql`(${Prisma.join(alternatives, ' || ')})`
}

function readTerm({ kind, text, isExcluded }: SearchTerm): Prisma.Sql {
  const term = {
    word: Prisma.sql`plainto_tsquery('english', ${text})`,
    phrase: Prisma.sql`phraseto_tsquery('english', ${text})`,
    prefix: Prisma.sql`to_tsquery('simple', ${`'${text}':*`})`,
  }[kind]
  return isExcluded ? Prisma.sql`!!${term}` : term
}
