import { z } from 'zod'
import { checkGrounds, ground, sources } from './check-grounds.ts'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

const FILE = 'function-words.yaml'

const schema = z
  .strictObject({
    sources,
    groups: z.array(
      z.strictObject({
        ...ground,
        words: z.array(z.string().regex(/^[a-z]+(?:'[a-z]+)?$/, 'write one word in lower case')),
      }),
    ),
  })
  .superRefine(checkGrounds)

/**
 * The words of a lexicon of function words.
 *
 * @throws InvalidLexicon where it does not fit, or gives a word twice.
 */
export function parseFunctionWords(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [group, { words }] of parseLexicon(FILE, text, schema).groups.entries()) {
    for (const word of words) {
      if (found.has(word))
        throw new InvalidLexicon(FILE, `groups[${group}].words`, `${word} stands here twice`)
      found.add(word)
    }
  }
  return found
}

/** English words that tell little of what a sentence is about, in lower case. Read once. */
export function readFunctionWords(): ReadonlySet<string> {
  lexicon ??= parseFunctionWords(readLexiconFile(FILE))
  return lexicon
}

let lexicon: ReadonlySet<string> | undefined
