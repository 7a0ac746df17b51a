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

export interface CueSyntax {
  readonly frames: ReadonlySet<CueFrame>
  /** Whether it tells of a thought rather than of words, so that it counts only where somebody is named. */
  readonly isWeak: boolean
}

export interface CueSyntaxLexicon {
  /** By lemma, particles and prepositions included: `call for`. */
  readonly verbs: ReadonlyMap<string, CueSyntax>
  /** Nouns in the singular that report what stands after them. */
  readonly nouns: ReadonlySet<string>
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
        frames: z.array(z.enum(CUE_FRAMES)),
        verbs: list.optional(),
        nouns: list.optional(),
        prepositions: z.record(z.string(), list).optional(),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * The frames of the cues of a lexicon file.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseCueSyntax(text: string): CueSyntaxLexicon {
  const verbs = new Map<string, { frames: Set<CueFrame>; isWeak: boolean }>()
  const nouns = new Set<string>()
  for (const group of parseLexicon(FILE, text, schema).groups) {
    for (const noun of group.nouns ?? []) nouns.add(noun)
    const led = Object.entries(group.prepositions ?? {}).flatMap(([preposition, lemmas]) =>
      lemmas.map((lemma) => `${lemma} ${preposition}`),
    )
    for (const lemma of [...(group.verbs ?? []), ...led]) {
      const known = verbs.get(lemma)
      const frames = new Set([...(known?.frames ?? []), ...group.frames])
      verbs.set(lemma, { frames, isWeak: group.weak || known?.isWeak === true })
    }
  }
  return { verbs, nouns }
}

/** The frames of the cues of the lexicon. Read once. */
export function readCueSyntax(): CueSyntaxLexicon {
  lexicon ??= parseCueSyntax(readLexiconFile(FILE))
  return lexicon
}

let lexicon: CueSyntaxLexicon | undefined
