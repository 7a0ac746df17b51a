import { z } from 'zod'
import { checkGrounds, ground, sources } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

export interface IrregularVerb {
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

export interface VerbForms {
  readonly irregular: ReadonlyMap<string, IrregularVerb>
  /** Further forms, with their lemma; each is past and participle, or an -ing form. */
  readonly also: ReadonlyMap<string, string>
}

const FILE = 'verb-forms.yaml'

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        ...ground,
        forms: z.record(z.string(), z.tuple([z.string(), z.string(), z.string(), z.string()])).optional(),
        also: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * Irregular forms of verbs by lemma.
 *
 * @throws InvalidLexicon where the file does not fit.
 */
export function parseVerbForms(text: string): VerbForms {
  const { groups } = parseLexicon(FILE, text, schema)
  return {
    irregular: new Map(
      groups.flatMap(({ forms }) =>
        Object.entries(forms ?? {}).map(
          ([lemma, [third, past, participle, gerund]]) =>
            [lemma, { third, past, participle, gerund }] as const,
        ),
      ),
    ),
    also: new Map(groups.flatMap(({ also }) => Object.entries(also ?? {}))),
  }
}

/** The irregular verbs of the lexicon. Read once. */
export function readVerbForms(): VerbForms {
  lexicon ??= parseVerbForms(readLexiconFile(FILE))
  return lexicon
}

let lexicon: VerbForms | undefined
