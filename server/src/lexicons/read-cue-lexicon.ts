import { z } from 'zod'
import { CUE_STANCES, type CueStance } from '../domain/vocabulary.ts'
import { checkGrounds, ground, sources, words } from './check-grounds.ts'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** A reporting expression. */
export interface CueEntry {
  /** Its spellings, the first one standing for it: emphasise, emphasize. */
  readonly lemmas: readonly string[]
  readonly stance: CueStance
  /** What it does in news. */
  readonly reason: string
}

const FILE = 'reporting-cues.yaml'
/** Parts the spellings of an entry. */
const OR = ' / '

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        stance: z.enum(CUE_STANCES),
        ...ground,
        cues: z.record(z.string().regex(/^\S+(?: \S+)*$/, 'put one space between words'), words),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * The entries of a cue lexicon, in the order of the file.
 *
 * @throws InvalidLexicon where it does not fit, or gives a lemma twice.
 */
export function parseCueLexicon(text: string): readonly CueEntry[] {
  const seen = new Set<string>()
  return parseLexicon(FILE, text, schema).groups.flatMap(({ stance, cues }, group) =>
    Object.entries(cues).map(([key, reason]) => {
      const lemmas = key.split(OR)
      for (const lemma of lemmas) {
        if (seen.has(lemma))
          throw new InvalidLexicon(FILE, `groups[${group}].cues`, `${lemma} stands here twice`)
        seen.add(lemma)
      }
      return { lemmas, stance, reason }
    }),
  )
}

/** The stance of each reporting expression by lemma, in every spelling of it. Read once. */
export function readCueLexicon(): ReadonlyMap<string, CueStance> {
  lexicon ??= new Map(
    parseCueLexicon(readLexiconFile(FILE)).flatMap(({ lemmas, stance }) =>
      lemmas.map((lemma) => [lemma, stance] as const),
    ),
  )
  return lexicon
}

let lexicon: ReadonlyMap<string, CueStance> | undefined
