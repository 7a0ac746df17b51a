import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a lexicon file of this folder. */
export function readLexiconFile(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}
