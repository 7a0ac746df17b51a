import { Prisma } from '@rashomon/database/client'
import { parseSearch, type SearchGroups, type SearchTerm } from './parse-search.ts'

/** A snippet has two passages; more terms than these hardly change which. */
const MAX_NEEDLES = 4

/** A search in the words of the database. */
export interface AskedSearch {
  /**
   * A statement for one row that everything else reads what is sought from, so that it is worked out once, and plans do
   * not depend on the words: `query`, the part of it that is `wanted`, since words that are left out would spoil a rank,
   * the part that is `excluded` in every alternative, words that may be misspelt `names`, and `needles_1` and so on,
   * spellings by which the places of the most telling terms can be found in a text.
   */
  readonly row: Prisma.Sql
  readonly hasNames: boolean
  /** How texts are read for its words: beginnings are those of words as printed. */
  readonly configuration: 'english' | 'simple'
  /** How many terms have needles. */
  readonly needles: number
}

/** Reads a search; no input is a syntax error. */
export function askSearch(query: string): AskedSearch {
  const groups = parseSearch(query)
  const only = (isExcluded: boolean) =>
    groups.map((group) => group.filter((term) => term.isExcluded === isExcluded))
  const excluded = only(true)
    .flat()
    .map((term) => [{ ...term, isExcluded: false }])
  const names = misspellable(groups)
  const sought = bySpecificity(only(false).flat())
  const telling = sought.slice(0, MAX_NEEDLES)
  const columns = [
    Prisma.sql`${toTsquery(groups)} AS query`,
    Prisma.sql`${toTsquery(only(false))} AS wanted`,
    Prisma.sql`${toTsquery(excluded)} AS excluded`,
    Prisma.sql`${names}::text[] AS names`,
    ...telling.map(
      (term, index) => Prisma.sql`${writeNeedles(term)} AS ${Prisma.raw(`needles_${index + 1}`)}`,
    ),
  ]
  return {
    row: Prisma.sql`SELECT ${Prisma.join(columns)}`,
    hasNames: names.length > 0,
    configuration: sought.every(({ kind }) => kind === 'prefix') ? 'simple' : 'english',
    needles: telling.length,
  }
}

/** Words of which a name could be another spelling; shorter ones resemble too much. */
function misspellable(groups: SearchGroups): string[] {
  return groups
    .flat()
    .flatMap(({ kind, text, isExcluded }) =>
      kind === 'word' && !isExcluded && text.length > 3 ? [text] : [],
    )
}

/** Phrases first, then names, then long words: what is likely to be rare in a text. */
function bySpecificity(terms: readonly SearchTerm[]): SearchTerm[] {
  const rank = ({ kind, text }: SearchTerm) =>
    (kind === 'phrase' ? 2000 : 0) + (/^\p{Lu}/u.test(text) ? 1000 : 0) + text.length
  return terms.toSorted((a, b) => rank(b) - rank(a))
}

/** PostgreSQL's own readers take words apart, and prefixes are letters and digits. */
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

/**
 * Spellings of a term in lower case, the likelier ones first: as a word between spaces, at the beginning of a word in
 * four ways, and within words. Words go by their stems, which are beginnings but for a last letter (hope, hoping;
 * country, countries); stop words have none.
 */
function writeNeedles({ kind, text }: SearchTerm): Prisma.Sql {
  const lexeme =
    kind === 'word'
      ? Prisma.sql`unnest(to_tsvector('english', ${text})) AS term`
      : Prisma.sql`(SELECT lower(${text}) AS lexeme) AS term`
  const stem = Prisma.raw(kind === 'word' ? `regexp_replace(lexeme, '[ei]$', '')` : 'lexeme')
  return Prisma.sql`(
    SELECT ARRAY[' ' || lexeme || ' ', ' ' || stem, '"' || stem, '“' || stem, E'\\n' || stem, stem]
    FROM ${lexeme} CROSS JOIN LATERAL (SELECT ${stem} AS stem) AS shortened ORDER BY length(lexeme) DESC LIMIT 1
  )`
}
