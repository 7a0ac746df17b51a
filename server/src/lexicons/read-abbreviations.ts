import { z } from 'zod'
import { checkGrounds, ground, sources } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** How a full stop after an abbreviation is to be read. */
export interface Abbreviation {
  /** Whether a sentence may end with it. */
  readonly endsSentence: boolean
  /** Whether it is an abbreviation only with a number after it. */
  readonly beforeNumber: boolean
}

const FILE = 'abbreviations.yaml'

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        ...ground,
        ends: z.boolean(),
        beforeNumber: z.boolean().default(false),
        abbreviations: z.array(z.string().regex(/^\p{L}+$/u, 'write it without the stop')),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * Abbreviations without their full stop, as printed.
 *
 * @throws InvalidLexicon where the file does not fit.
 */
export function parseAbbreviations(text: string): ReadonlyMap<string, Abbreviation> {
  return new Map(
    parseLexicon(FILE, text, schema).groups.flatMap(({ ends, beforeNumber, abbreviations }) =>
      abbreviations.map((word) => [word, { endsSentence: ends, beforeNumber }] as const),
    ),
  )
}

/** The abbreviations of the lexicon. Read once. */
export function readAbbreviations(): ReadonlyMap<string, Abbreviation> {
  lexicon ??= parseAbbreviations(readLexiconFile(FILE))
  return lexicon
}

let lexicon: ReadonlyMap<string, Abbreviation> | undefined
