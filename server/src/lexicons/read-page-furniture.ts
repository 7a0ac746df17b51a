import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** Words by which a line of a page shows that it is no part of the article. */
export interface FurnitureRule {
  /** Names the rule in reports. */
  readonly rule: string
  /** What it takes out. */
  readonly means: string
  /** `begins` and `holds` look at no longer lines. */
  readonly maxWords: number
  readonly lines: readonly string[]
  readonly begins: readonly string[]
  readonly holds: readonly string[]
  /** Lines that name the titles below them as links. */
  readonly heads: readonly string[]
}

/** What is known of page furniture, all of it in lower case. */
export interface PageFurniture {
  readonly rules: readonly FurnitureRule[]
  readonly pictures: {
    readonly makers: readonly string[]
    readonly notes: readonly string[]
    readonly begins: readonly string[]
  }
  readonly times: readonly string[]
}

const FILE = 'page-furniture.yaml'

const phrase = z
  .string()
  .regex(/^\S+(?: \S+)*$/, 'put one space between words')
  .refine((words) => words === words.toLowerCase(), 'write it in lower case')
const phrases = z.array(phrase).default([])

const schema = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: phrase,
      means: z.string().min(1),
      maxWords: z.number().int().positive(),
      lines: phrases,
      begins: phrases,
      holds: phrases,
      heads: phrases,
    }),
  ),
  pictures: z.strictObject({ makers: phrases, notes: phrases, begins: phrases }),
  times: phrases,
})

/**
 * The page furniture of a lexicon.
 *
 * @throws InvalidLexicon where it does not fit, or gives the same line to two rules.
 */
export function parsePageFurniture(text: string): PageFurniture {
  const furniture = parseLexicon(FILE, text, schema)
  const owners = new Map<string, string>()
  for (const [index, { rule, lines, heads }] of furniture.rules.entries()) {
    for (const line of [...lines, ...heads]) {
      const owner = owners.get(line)
      if (owner !== undefined) {
        throw new InvalidLexicon(FILE, `rules[${index}]`, `"${line}" stands under "${owner}" already`)
      }
      owners.set(line, rule)
    }
  }
  return furniture
}

/** The page furniture of the lexicon. Read once. */
export function readPageFurniture(): PageFurniture {
  lexicon ??= parsePageFurniture(readLexiconFile(FILE))
  return lexicon
}

let lexicon: PageFurniture | undefined
