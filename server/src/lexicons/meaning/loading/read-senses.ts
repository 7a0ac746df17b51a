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
}

/** Reads lines such as `n185b 2s.3>1a 1b`, as the script that derives them writes them. */
export function readSenses(lines: readonly string[], wordCount: number): Senses {
  const senses = Array.from({ length: wordCount }, (): number[] => [])
  const ranks = Array.from({ length: wordCount }, (): number[] => [])
  const wider = lines.map((line, sense) => {
    const cut = line.indexOf('>')
    for (const member of line.slice(3, cut < 0 ? undefined : cut).split(' ')) {
      const dot = member.indexOf('.')
      const word = Number.parseInt(dot < 0 ? member : member.slice(0, dot), 36)
      senses[word]?.push(sense)
      ranks[word]?.push(dot < 0 ? 1 : Number(member.slice(dot + 1)))
    }
    return cut < 0
      ? NONE
      : line
          .slice(cut + 1)
          .split(' ')
          .map((id) => Number.parseInt(id, 36))
  })
  const parts = lines.map((line) => line[0] as SensePart)
  const topics = lines.map((line) => Number(line.slice(1, 3)))
  return {
    of: (word) => senses[word] ?? NONE,
    rankOf: (word, at) => ranks[word]?.[at] ?? 1,
    partOf: (sense) => parts[sense] ?? 'n',
    topicOf: (sense) => topics[sense] ?? 0,
    widerThan: (sense) => wider[sense] ?? NONE,
  }
}

const NONE: readonly number[] = []
