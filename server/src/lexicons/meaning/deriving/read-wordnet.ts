/** One meaning, with the words for it. */
export interface Synset {
  /** Part of speech and offset: `n00001740`. */
  readonly id: string
  readonly pos: string
  /** Number of the lexicographers' file, two digits, by topic: 18 for persons. */
  readonly topic: string
  /** As written in the database, in lower case; several words are joined by `_`. */
  readonly words: readonly string[]
  readonly pointers: readonly Pointer[]
}

/** From a synset, or one of its words, to another. */
export interface Pointer {
  readonly symbol: string
  readonly target: string
  /** Index of the word that points; -1 where the whole synset does. */
  readonly from: number
  /** Index of the word that is pointed at; -1 for the whole synset. */
  readonly to: number
}

export interface Wordnet {
  readonly synsets: ReadonlyMap<string, Synset>
  /** The senses of a word in one part of speech (`n:bank`), commonest first, by the ids of their synsets. */
  readonly senses: ReadonlyMap<string, readonly string[]>
}

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const

/**
 * The database of WordNet.
 *
 * @param readFile gives the text of a file such as `data.noun`.
 */
export function readWordnet(readFile: (file: string) => string): Wordnet {
  const synsets = new Map<string, Synset>()
  const senses = new Map<string, readonly string[]>()
  for (const [part, pos] of Object.entries(PARTS)) {
    for (const line of recordsOf(readFile(`data.${part}`))) {
      const synset = readSynset(line, pos)
      synsets.set(synset.id, synset)
    }
    for (const line of recordsOf(readFile(`index.${part}`))) {
      const fields = line.trim().split(' ')
      const count = Number(fields[2])
      const offsets = fields.slice(fields.length - count)
      senses.set(
        `${pos}:${fields[0]}`,
        offsets.map((offset) => `${pos}${offset}`),
      )
    }
  }
  return { synsets, senses }
}

/** The lines of a file without those of its licence, which start with a space. */
function recordsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
}

/** Reads a line as `wndb(5WN)` describes it. */
function readSynset(line: string, pos: string): Synset {
  const fields = (line.split(' | ')[0] ?? '').trim().split(' ')
  const wordCount = Number.parseInt(fields[3] ?? '', 16)
  const words = Array.from({ length: wordCount }, (_, at) =>
    // Adjectives may say where they stand: galore(ip).
    (fields[4 + 2 * at] ?? '').replace(/\(\w+\)$/, '').toLowerCase(),
  )
  const first = 4 + 2 * wordCount
  const pointers = Array.from({ length: Number(fields[first]) }, (_, at): Pointer => {
    const [symbol = '', offset = '', part = '', ends = ''] = fields.slice(
      first + 1 + 4 * at,
      first + 5 + 4 * at,
    )
    return {
      symbol,
      target: `${part === 's' ? 'a' : part}${offset}`,
      from: Number.parseInt(ends.slice(0, 2), 16) - 1,
      to: Number.parseInt(ends.slice(2), 16) - 1,
    }
  })
  return { id: `${pos}${fields[0]}`, pos, topic: fields[1] ?? '', words, pointers }
}
