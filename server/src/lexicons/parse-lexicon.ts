import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'

/**
 * The data of a lexicon file.
 *
 * @param file name of the file, for messages.
 * @throws InvalidLexicon at the first thing that is not YAML 1.2 (a key given twice included) or does not fit.
 */
export function parseLexicon<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  const document = parseDocument(text, { stringKeys: true })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault !== undefined) throw new InvalidLexicon(file, '', fault.message)
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new InvalidLexicon(file, writePath(issue?.path ?? []), issue?.message ?? 'does not fit its schema')
}

/** A path as in `groups[2].cues.say`. */
function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}
