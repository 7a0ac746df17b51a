import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

const FILE = 'spelling-variants.yaml'

const word = z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}'-]*$/u, 'write one word in lower case')
const letters = z.string().regex(/^[a-z]{3,}$/, 'write three lower-case letters or more')

const schema = z.strictObject({
  stems: z.array(z.tuple([letters, letters])),
  words: z.array(z.array(word).min(2)),
  distinct: z.array(word),
  capitals: z.array(z.string().regex(/^[A-Z]+$/, 'write it in capitals')),
})

/** What the rules of spelling cannot know; see the file for what each list is. */
export type SpellingLexicon = Readonly<z.output<typeof schema>>

/**
 * A lexicon of spellings.
 *
 * @throws InvalidLexicon where it does not fit, or gives a word of one list twice.
 */
export function parseSpellingVariants(text: string): SpellingLexicon {
  const lexicon = parseLexicon(FILE, text, schema)
  checkUnique('words', lexicon.words.flat())
  checkUnique(
    'stems',
    lexicon.stems.map(([written]) => written),
  )
  checkUnique('distinct', lexicon.distinct)
  return lexicon
}

function checkUnique(list: string, entries: readonly string[]): void {
  const twice = entries.find((entry, index) => entries.indexOf(entry) < index)
  if (twice !== undefined) throw new InvalidLexicon(FILE, list, `${twice} stands here twice`)
}

/** The spellings that count as one word. Read once. */
export function readSpellingVariants(): SpellingLexicon {
  lexicon ??= parseSpellingVariants(readLexiconFile(FILE))
  return lexicon
}

let lexicon: SpellingLexicon | undefined
