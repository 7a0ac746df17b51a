import type { PageFurniture } from '../../lexicons/read-page-furniture.ts'
import type { LineLook } from './look-at-line.ts'

/** The rule whose words a line has. */
export interface PhraseMatch {
  readonly rule: string
  /** Whether the titles below it are links that belong to it. */
  readonly isHead: boolean
}

interface Beginning {
  readonly rule: string
  readonly words: string
  readonly maxWords: number
}

/** A function that finds a rule of a lexicon whose words a line has; null where it has none. */
export function createPhraseTest({ rules }: PageFurniture): (line: LineLook) => PhraseMatch | null {
  const lines = new Map<string, PhraseMatch>()
  const beginnings = new Map<string, Beginning[]>()
  for (const { rule, lines: whole, heads, begins, maxWords } of rules) {
    for (const words of whole) lines.set(words, { rule, isHead: false })
    for (const words of heads) lines.set(words, { rule, isHead: true })
    for (const words of begins) {
      const first = firstWord(words)
      beginnings.set(first, [...(beginnings.get(first) ?? []), { rule, words, maxWords }])
    }
  }
  const mostWords = Math.max(...rules.map(({ maxWords }) => maxWords))
  return (line) => {
    const whole = lines.get(line.key)
    if (whole !== undefined) return whole
    if (line.words > mostWords) return null
    const numbered = line.lower.replaceAll(/\p{Nd}+/gu, '#').replace(/^[^\p{L}\p{N}#(©]+/u, '')
    const found =
      beginnings
        .get(firstWord(numbered))
        ?.find(({ words, maxWords }) => line.words <= maxWords && beginsWith(numbered, words)) ??
      rules.find(
        ({ maxWords, holds }) => line.words <= maxWords && holds.some((words) => numbered.includes(words)),
      )
    return found === undefined ? null : { rule: found.rule, isHead: false }
  }
}

function firstWord(text: string): string {
  return /^[^\s:,.]*/.exec(text)?.[0] ?? ''
}

/** Whether a text begins with words, and no other word runs on from them. */
export function beginsWith(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length, words.length + 2))
}
