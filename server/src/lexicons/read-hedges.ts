import { z } from 'zod'
import { checkGrounds, ground, sources, words } from './check-grounds.ts'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** A word or phrase by which a writer does not vouch for a name or a claim. */
export interface Hedge {
  /** In lower case, one space between words. */
  readonly words: string
  /** Whether it hedges a name that it stands directly before, and not only one that it is part of. */
  readonly standsBefore: boolean
}

const FILE = 'hedges.yaml'

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        ...ground,
        before: z.boolean().default(true),
        hedges: z.record(
          z.string().regex(/^\p{Ll}[\p{Ll}-]*(?: [\p{Ll}-]+)*$/u, 'write it in lower case'),
          words,
        ),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * The hedges of a lexicon, in the order of the file.
 *
 * @throws InvalidLexicon where it does not fit, or gives a hedge twice.
 */
export function parseHedges(text: string): readonly Hedge[] {
  const found = new Map<string, Hedge>()
  for (const [group, { hedges, before }] of parseLexicon(FILE, text, schema).groups.entries()) {
    for (const hedge of Object.keys(hedges)) {
      if (found.has(hedge))
        throw new InvalidLexicon(FILE, `groups[${group}].hedges`, `${hedge} stands here twice`)
      found.set(hedge, { words: hedge, standsBefore: before })
    }
  }
  return [...found.values()]
}

/** The hedges of the lexicon. Read once. */
export function readHedges(): readonly Hedge[] {
  lexicon ??= parseHedges(readLexiconFile(FILE))
  return lexicon
}

let lexicon: readonly Hedge[] | undefined
