import { Prisma } from '@rashomon/database/client'
import type { AskedSearch } from './ask-search.ts'

/** Characters of a passage before the place that it is about, and in all: some 20 words. */
const BEFORE = Prisma.raw('60')
const LENGTH = Prisma.raw('140')

const MARKS = 'StartSel=«, StopSel=»'
const WHOLE_PASSAGES = `${MARKS}, HighlightAll=true`
const BEST_FRAGMENTS = `${MARKS}, MinWords=12, MaxWords=30, MaxFragments=2, FragmentDelimiter=" … "`

/** The document as one text; spaces at both ends, so that each word has one before and behind it. */
const DOCUMENT = Prisma.sql`concat(' ', replace(hit.title, E'\\n', ' · '),
  CASE WHEN hit.title <> '' AND hit.text <> '' THEN ' · ' END, hit.text, ' ')`

/**
 * The snippet of a row `hit` with `title` and `text` that was found by the words of a row `asked`.
 *
 * Reading words takes PostgreSQL a hundred times as long as looking for letters. So it marks the matches of one or two
 * passages that have the letters, and reads the whole document only if they turn out to belong to other words.
 */
export function writeSnippet({ needles, configuration }: AskedSearch): Prisma.Sql {
  const terms = Array.from({ length: needles }, (_, index) => Prisma.raw(`asked.needles_${index + 1}`))
  const places = terms.map((term) => firstOf([1, 2, 3, 4, 5].map((nth) => findPlace(term, nth))))
  const placesWithinWords = terms.map((term) => findPlace(term, 6))
  // A passage may have the other words as well; the first that it lacks gets one of its own.
  const lacking = terms
    .map((term, index) => Prisma.sql`CASE WHEN strpos(near, ${term}[2]) = 0 THEN ${places[index]} END`)
    .slice(1)
  const mark = (text: string, options: string) =>
    Prisma.raw(`ts_headline('${configuration}', translate(${text}, '«»', '‹›'), asked.wanted, '${options}')`)
  const steps = [
    Prisma.sql`${DOCUMENT} AS document`,
    Prisma.sql`lower(document) AS letters`,
    Prisma.sql`${firstOf([...places, ...placesWithinWords, Prisma.sql`1`])} AS place`,
    Prisma.sql`substr(letters, place - ${BEFORE}, ${LENGTH}) AS near`,
    Prisma.sql`${firstOf([...lacking, Prisma.sql`place`])} AS other`,
    Prisma.sql`greatest(least(place, other) - ${BEFORE}, 1) AS first, greatest(place - ${BEFORE}, other - ${BEFORE}, 1) AS last`,
    Prisma.sql`CASE WHEN last > first + ${LENGTH} THEN ${cut('first')} || ' … ' || ${cut('last')}
      ELSE ${cut('first', 'last - first')} END AS passages`,
    Prisma.sql`${mark('passages', WHOLE_PASSAGES)} AS marked`,
  ]
  return Prisma.sql`(
    SELECT CASE WHEN marked LIKE '%«%' OR numnode(asked.wanted) = 0 THEN marked
      ELSE ${mark('document', BEST_FRAGMENTS)} END
    FROM (SELECT) AS start ${Prisma.join(steps.map(writeStep), ' ')}
  )`
}

/** OFFSET 0 has a step worked out once, not wherever a later one refers to it. */
function writeStep(columns: Prisma.Sql, index: number): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (SELECT ${columns} OFFSET 0) AS ${Prisma.raw(`step_${index + 1}`)}`
}

/** Where the nth spelling of a term stands, or NULL. */
function findPlace(needles: Prisma.Sql, nth: number): Prisma.Sql {
  return Prisma.sql`nullif(strpos(letters, ${needles}[${Prisma.raw(`${nth}`)}]), 0)`
}

function firstOf(values: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`coalesce(${Prisma.join(values)})`
}

/** From the first white space of a passage to the last, so that no word is cut in half. */
function cut(start: string, more = '0'): Prisma.Sql {
  const passage = `substr(document, ${start}, ${LENGTH.sql} + ${more})`
  return Prisma.raw(`coalesce(substring(${passage} from '\\s(\\S.*\\S)\\s'), ${passage})`)
}
