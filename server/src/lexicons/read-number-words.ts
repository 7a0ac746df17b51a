import { z } from 'zod'
import { checkGrounds, ground, sources, words } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

export const BOUNDS = ['ABOUT', 'LEAST', 'MOST'] as const
/** What a word before a number makes of it: about it, it or more, it or less. */
export type Bound = (typeof BOUNDS)[number]

export interface NumberWords {
  readonly cardinals: ReadonlyMap<string, number>
  /** Multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>
  /** Quantities of which only the least is known. */
  readonly vague: ReadonlyMap<string, number>
  /** Parts of a whole, 0 to 1. */
  readonly shares: ReadonlyMap<string, number>
  /** Phrases before a number, their words parted by one space. */
  readonly bounds: ReadonlyMap<string, Bound>
  /** ISO 4217 by symbol or noun. */
  readonly currencies: ReadonlyMap<string, string>
  /** What a noun counts, by its lemma. */
  readonly units: ReadonlyMap<string, string>
  /** Nouns after a number that make it no quantity. */
  readonly never: ReadonlySet<string>
  /** Nouns before a number that make it a name. */
  readonly names: ReadonlySet<string>
}

const FILE = 'number-words.yaml'
const values = z.record(words, z.number().nonnegative())

const schema = z
  .strictObject({
    sources,
    cardinals: values,
    scales: values,
    vague: values,
    shares: values,
    bounds: z.array(z.strictObject({ ...ground, bound: z.enum(BOUNDS), words: z.array(words) })),
    currencies: z.record(words, z.string().regex(/^[A-Z]{3}$/, 'write an ISO 4217 code')),
    units: z.record(words, z.array(words)),
    never: z.array(words),
    names: z.array(words),
  })
  .superRefine(({ sources, bounds }, context) => checkGrounds({ sources, groups: bounds }, context))

/**
 * A lexicon of numbers.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseNumberWords(text: string): NumberWords {
  const lexicon = parseLexicon(FILE, text, schema)
  const mapOf = <Value>(record: Readonly<Record<string, Value>>) => new Map(Object.entries(record))
  return {
    cardinals: mapOf(lexicon.cardinals),
    scales: mapOf(lexicon.scales),
    vague: mapOf(lexicon.vague),
    shares: mapOf(lexicon.shares),
    bounds: new Map(
      lexicon.bounds.flatMap(({ bound, words }) => words.map((word) => [word, bound] as const)),
    ),
    currencies: mapOf(lexicon.currencies),
    units: new Map(
      Object.entries(lexicon.units).flatMap(([unit, nouns]) => nouns.map((noun) => [noun, unit] as const)),
    ),
    never: new Set(lexicon.never),
    names: new Set(lexicon.names),
  }
}

/** The number words of the lexicon. Read once. */
export function readNumberWords(): NumberWords {
  lexicon ??= parseNumberWords(readLexiconFile(FILE))
  return lexicon
}

let lexicon: NumberWords | undefined
