import { z } from 'zod'
import { checkGrounds, ground, sources, words } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

export const MODES = [
  'possible',
  'apparent',
  'necessary',
  'advisable',
  'wish',
  'plan',
  'considered',
  'attempted',
  'conditional',
  'nearly',
  'ready',
  'expected',
  'able',
  'supposed',
  'future',
  'governed',
] as const
/** How a clause stands to what is so. */
export type Mode = (typeof MODES)[number]

export const AMOUNTS = ['all', 'most', 'some', 'few'] as const
/** How much of a whole. */
export type Amount = (typeof AMOUNTS)[number]

export const UNIT_KINDS = ['duration', 'length', 'mass'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const STRENGTHS = ['full', 'meant', 'weak'] as const
/**
 * A word denies always (`full`), by what it means, so that only a near copy without it tells (`meant`), or makes up for
 * a denial that the other sentence has (`weak`).
 */
export type DenialStrength = (typeof STRENGTHS)[number]

export interface ModeWord {
  readonly mode: Mode
  /** Whether it makes another claim of a clause whose partner has nothing like it: of any, of a near copy, of none. */
  readonly triggers: 'always' | 'in copies' | 'never'
}

export interface SamenessWords {
  /** The opposites of a word that WordNet does not give. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that outlets write for one another. */
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that only turn the point of view: no opposites, whatever WordNet says. */
  readonly turned: ReadonlySet<string>
  /** How a word denies. */
  readonly negations: ReadonlyMap<string, DenialStrength>
  readonly modes: ReadonlyMap<string, readonly ModeWord[]>
  /** The modes that satisfy a mode, itself among them. */
  readonly nearModes: ReadonlyMap<Mode, ReadonlySet<Mode>>
  /** Verbs before an infinitive that leave it as it is. */
  readonly plainGovernors: ReadonlySet<string>
  readonly amounts: ReadonlyMap<string, Amount>
  /** In days, metres and kilograms. */
  readonly units: ReadonlyMap<string, { readonly kind: UnitKind; readonly size: number }>
  readonly fractions: ReadonlyMap<string, number>
  readonly multiples: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  /** By their last two digits. */
  readonly decades: ReadonlyMap<string, number>
  /** From 1. */
  readonly weekdays: ReadonlyMap<string, number>
  /** From 1. */
  readonly months: ReadonlyMap<string, number>
  readonly light: ReadonlySet<string>
  readonly idle: ReadonlySet<string>
}

const FILE = 'sameness-words.yaml'
const numbers = z.record(words, z.number().positive())
const list = z.array(words)
const reasoned = z.strictObject({ reason: words, words: list })

const schema = z
  .strictObject({
    sources,
    opposites: z.array(z.strictObject({ about: words, one: list, other: list })),
    alike: z.strictObject({ reason: words, rows: z.array(list) }),
    turned: reasoned,
    negation: z.array(z.strictObject({ ...ground, strength: z.enum(STRENGTHS), words: list })),
    modality: z.array(
      z.strictObject({
        ...ground,
        mode: z.enum(MODES),
        words: list,
        triggers: list,
        triggers_in_copies: list.default([]),
      }),
    ),
    plain_governors: reasoned,
    near_modes: z.array(z.tuple([z.enum(MODES), z.enum(MODES)])),
    quantifiers: z.array(z.strictObject({ ...ground, amount: z.enum(AMOUNTS), words: list })),
    units: z.record(z.enum(UNIT_KINDS), numbers),
    fractions: numbers,
    multiples: numbers,
    ordinals: numbers,
    decades: numbers,
    weekdays: list,
    months: list,
    light: reasoned,
    idle: reasoned,
  })
  .superRefine(({ sources, negation, modality, quantifiers }, context) =>
    checkGrounds({ sources, groups: [...negation, ...modality, ...quantifiers] }, context),
  )

/**
 * The words of a lexicon on which the sameness of sentences hangs.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseSamenessWords(text: string): SamenessWords {
  const lexicon = parseLexicon(FILE, text, schema)
  const mapOf = <Value>(record: Readonly<Record<string, Value>>) => new Map(Object.entries(record))
  const countFromOne = (names: readonly string[]) => new Map(names.map((name, at) => [name, at + 1] as const))
  return {
    opposites: indexOpposites(lexicon.opposites),
    alike: indexRows(lexicon.alike.rows),
    turned: new Set(lexicon.turned.words),
    negations: new Map(
      lexicon.negation.flatMap(({ strength, words }) => words.map((word) => [word, strength] as const)),
    ),
    modes: indexModes(lexicon.modality),
    nearModes: new Map(
      MODES.map((mode) => {
        const near = lexicon.near_modes.filter((pair) => pair.includes(mode)).flat()
        return [mode, new Set([mode, ...near])] as const
      }),
    ),
    plainGovernors: new Set(lexicon.plain_governors.words),
    amounts: new Map(
      lexicon.quantifiers.flatMap(({ amount, words }) => words.map((word) => [word, amount] as const)),
    ),
    units: new Map(
      UNIT_KINDS.flatMap((kind) =>
        Object.entries(lexicon.units[kind]).map(([unit, size]) => [unit, { kind, size }] as const),
      ),
    ),
    fractions: mapOf(lexicon.fractions),
    multiples: mapOf(lexicon.multiples),
    ordinals: mapOf(lexicon.ordinals),
    decades: mapOf(lexicon.decades),
    weekdays: countFromOne(lexicon.weekdays),
    months: countFromOne(lexicon.months),
    light: new Set(lexicon.light.words),
    idle: new Set(lexicon.idle.words),
  }
}

interface Opposites {
  readonly one: readonly string[]
  readonly other: readonly string[]
}

function indexOpposites(rows: readonly Opposites[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>()
  const add = (word: string, opposite: string): void => {
    index.set(word, (index.get(word) ?? new Set()).add(opposite))
  }
  for (const { one, other } of rows) {
    for (const left of one) {
      for (const right of other) {
        add(left, right)
        add(right, left)
      }
    }
  }
  return index
}

function indexRows(rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const word of row) index.set(word, new Set([...(index.get(word) ?? []), ...row]))
  }
  return index
}

interface ModeGroup {
  readonly mode: Mode
  readonly words: readonly string[]
  readonly triggers: readonly string[]
  readonly triggers_in_copies: readonly string[]
}

function indexModes(groups: readonly ModeGroup[]): ReadonlyMap<string, readonly ModeWord[]> {
  const index = new Map<string, readonly ModeWord[]>()
  for (const { mode, words, triggers, triggers_in_copies } of groups) {
    for (const word of words) {
      const inCopies = triggers_in_copies.includes(word) ? 'in copies' : 'never'
      const found: ModeWord = { mode, triggers: triggers.includes(word) ? 'always' : inCopies }
      index.set(word, [...(index.get(word) ?? []), found])
    }
  }
  return index
}

/** The words of the lexicon. Read once. */
export function readSamenessWords(): SamenessWords {
  lexicon ??= parseSamenessWords(readLexiconFile(FILE))
  return lexicon
}

let lexicon: SamenessWords | undefined
