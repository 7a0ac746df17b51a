import type { SensePart } from '../read-word-meanings.ts'

/** The meanings of words, by number. */
export interface Senses {
  /** The meanings of a word, in no order. */
  of(word: number): readonly number[]
  /** The place of a meaning among those of a word in its part of speech, commonest first, from 1. */
  rankOf(word: number, at: number): number
  partOf(sense: number): SensePart
  /** Number of the lexicographers' file. */
  topicOf(sense: number): number
  /** Wider meanings, and meanings that are alike. */
  widerThan(sense: number): readonly number[]
  oppositeTo(sense: number): readonly number[]
}

/** Reads lines such as `n185b 2s.3>1a 1b!2c`, as the script that derives them writes them. */
export function readSenses(lines: readonly string[], wordCount: number): Senses {
  const senses = Array.from({ length: wordCount }, (): number[] => [])
  const ranks = Array.from({ length: wordCount }, (): number[] => [])
  const wider = new Map<number, readonly number[]>()
  const opposite = new Map<number, readonly number[]>()
  for (const [sense, line] of lines.entries()) {
    const opposites = endOf(line, '!')
    const widers = Math.min(endOf(line, '>'), opposites)
    for (const member of line.slice(3, widers).split(' ')) {
      const dot = member.indexOf('.')
      const word = Number.parseInt(dot < 0 ? member : member.slice(0, dot), 36)
      senses[word]?.push(sense)
      ranks[word]?.push(dot < 0 ? 1 : Number(member.slice(dot + 1)))
    }
    if (widers < opposites) wider.set(sense, readNumbers(line.slice(widers + 1, opposites)))
    if (opposites < line.length) opposite.set(sense, readNumbers(line.slice(opposites + 1)))
  }
  return {
    of: (word) => senses[word] ?? NONE,
    rankOf: (word, at) => ranks[word]?.[at] ?? 1,
    partOf: (sense) => (lines[sense]?.[0] ?? 'n') as SensePart,
    topicOf: (sense) => Number(lines[sense]?.slice(1, 3)),
    widerThan: (sense) => wider.get(sense) ?? NONE,
    oppositeTo: (sense) => opposite.get(sense) ?? NONE,
  }
}

function endOf(line: string, mark: string): number {
  const at = line.indexOf(mark)
  return at < 0 ? line.length : at
}

function readNumbers(text: string): readonly number[] {
  return text.split(' ').map((id) => Number.parseInt(id, 36))
}

const NONE: readonly number[] = []
