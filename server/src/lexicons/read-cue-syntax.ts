import { z } from 'zod'
import { checkGrounds, ground, sources, words } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** What may follow a cue and be the reported words; the file says what each means. */
export const CUE_FRAMES = [
  'clause',
  'that',
  'hearer',
  'infinitive',
  'objectInfinitive',
  'object',
  'objectOf',
  'objectAs',
  'objectName',
  'gerund',
  'objectAt',
  'support',
  'passive',
  'quoted',
  'refusal',
] as const
export type CueFrame = (typeof CUE_FRAMES)[number]

/** What else is to be known of a cue; the file says what each means. */
export const CUE_TRAITS = [
  'negatable',
  'refusable',
  'boasted',
  'voiced',
  'perfect',
  'shown',
  'attributive',
] as const
export type CueTrait = (typeof CUE_TRAITS)[number]

/** What words before an infinitive tell of it; the file says what each means. */
export const LEADS = ['telling', 'announced'] as const
export type Lead = (typeof LEADS)[number]

export interface CueSyntax {
  readonly frames: ReadonlySet<CueFrame>
  /** Whether it tells of a thought rather than of words, so that it counts only where somebody is named. */
  readonly isWeak: boolean
  readonly traits: ReadonlySet<CueTrait>
}

export interface CueSyntaxLexicon {
  /** By lemma, particles and prepositions included: `call for`. */
  readonly verbs: ReadonlyMap<string, CueSyntax>
  /** Nouns in the singular that report what stands after them. */
  readonly nouns: ReadonlySet<string>
  /** By noun, the words that lead from it to what was said: `for` of a call. */
  readonly nounLinks: ReadonlyMap<string, ReadonlySet<string>>
  /** Nouns and pronouns that speak for nobody where they show or suggest something. */
  readonly nobody: ReadonlySet<string>
  /** Words that lead an infinitive in and tell whether what it names was said. */
  readonly leads: ReadonlyMap<string, Lead>
}

const FILE = 'cue-syntax.yaml'

/** Lemmas parted by commas. */
const list = words.transform((text) => text.split(',').map((word) => word.trim().replace(/\s+/g, ' ')))

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        ...ground,
        weak: z.boolean().default(false),
        frames: z.array(z.enum(CUE_FRAMES)).default([]),
        traits: z.array(z.enum(CUE_TRAITS)).default([]),
        verbs: list.optional(),
        nouns: list.optional(),
        prepositions: z.record(z.string(), list).optional(),
        nounLinks: z.record(z.string(), list).optional(),
      }),
    ),
    leads: z.array(z.strictObject({ ...ground, lead: z.enum(LEADS), words: list })).default([]),
    nobody: z.array(z.strictObject({ ...ground, words: list })).default([]),
  })
  .superRefine(checkGrounds)

/**
 * The frames of the cues of a lexicon file.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseCueSyntax(text: string): CueSyntaxLexicon {
  const verbs = new Map<string, CueSyntax>()
  const nouns = new Set<string>()
  const nounLinks = new Map<string, ReadonlySet<string>>()
  const parsed = parseLexicon(FILE, text, schema)
  for (const group of parsed.groups) {
    for (const noun of group.nouns ?? []) nouns.add(noun)
    for (const [link, linked] of Object.entries(group.nounLinks ?? {})) {
      for (const noun of linked) nounLinks.set(noun, new Set([...(nounLinks.get(noun) ?? []), link]))
    }
    const led = Object.entries(group.prepositions ?? {}).flatMap(([preposition, lemmas]) =>
      lemmas.map((lemma) => `${lemma} ${preposition}`),
    )
    for (const lemma of [...(group.verbs ?? []), ...led]) {
      const known = verbs.get(lemma)
      const frames = new Set([...(known?.frames ?? []), ...group.frames])
      const traits = new Set([...(known?.traits ?? []), ...group.traits])
      verbs.set(lemma, { frames, isWeak: group.weak || known?.isWeak === true, traits })
    }
  }
  const leads = new Map(parsed.leads.flatMap(({ lead, words }) => words.map((word) => [word, lead] as const)))
  const nobody = new Set(parsed.nobody.flatMap(({ words }) => words))
  return { verbs, nouns, nounLinks, nobody, leads }
}

/** The frames of the cues of the lexicon. Read once. */
export function readCueSyntax(): CueSyntaxLexicon {
  lexicon ??= parseCueSyntax(readLexiconFile(FILE))
  return lexicon
}

let lexicon: CueSyntaxLexicon | undefined
