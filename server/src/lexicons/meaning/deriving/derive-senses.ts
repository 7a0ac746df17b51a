import type { Pointer, Synset, Wordnet } from './read-wordnet.ts'

/** Particles that make a verb of their own with the verb before them. */
const PARTICLE =
  /^[a-z]+_(?:about|across|ahead|along|apart|around|aside|away|back|by|down|forward|in|off|on|out|over|round|through|together|under|up)$/
/** From a meaning to a wider one; from an adjective to the one that it is like; between verbs of one group. */
const WIDER = new Set(['@', '@i', '&', '$'])
/** From a word to one that is made of it. */
const DERIVED = new Set(['+', '\\', '<'])
const ANTONYM = '!'

/** What WordNet knows of the words of a vocabulary, as lines of text. */
export interface DerivedSenses {
  /** Verbs with a particle, such as `give_up`, whose numbers follow those of the words. */
  readonly compounds: readonly string[]
  /**
   * One meaning a line: part of speech; topic, two digits; words as numbers of base 36, each with the rank of this meaning among those of
   * the word where it is not the first; after `>` the lines (from 0, base 36) of wider meanings; after `!` those of
   * opposite ones.
   */
  readonly senses: readonly string[]
  /** `d` for derived and the part of speech for antonyms, then two words as numbers of base 36. */
  readonly pairs: readonly string[]
}

/** The meanings of the words, and which of the words are opposites of, or derived from, one another. */
export function deriveSenses(words: readonly string[], { synsets, senses }: Wordnet): DerivedSenses {
  const known = new Set(words)
  const verbs = [...senses.keys()].filter((key) => key.startsWith('v:')).map((key) => key.slice(2))
  const compounds = verbs
    .filter((verb) => PARTICLE.test(verb) && known.has(verb.slice(0, verb.indexOf('_'))))
    .sort()
  const numbers = new Map([...words, ...compounds].map((word, at) => [word, at] as const))
  const kept = [...synsets.values()].filter((synset) => synset.words.some((word) => numbers.has(word)))
  const lineOf = new Map(kept.map(({ id }, at) => [id, at] as const))
  const write = (synset: Synset): string => {
    const members = synset.words.flatMap((word) => {
      const number = numbers.get(word)
      const rank = 1 + (senses.get(`${synset.pos}:${word}`)?.indexOf(synset.id) ?? 0)
      return number === undefined ? [] : [rank > 1 ? `${number.toString(36)}.${rank}` : number.toString(36)]
    })
    const linesOf = (isMeant: (symbol: string) => boolean, mark: string): string => {
      const lines = synset.pointers.flatMap(({ symbol, target }) => {
        const line = lineOf.get(target)
        return isMeant(symbol) && line !== undefined ? [line.toString(36)] : []
      })
      return lines.length > 0 ? `${mark}${[...new Set(lines)].join(' ')}` : ''
    }
    return `${synset.pos}${synset.topic}${[...new Set(members)].join(' ')}${linesOf((symbol) => WIDER.has(symbol), '>')}${linesOf((symbol) => symbol === ANTONYM, '!')}`
  }
  return { compounds, senses: kept.map(write), pairs: derivePairs(kept, synsets, numbers) }
}

function derivePairs(
  kept: readonly Synset[],
  synsets: ReadonlyMap<string, Synset>,
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const kindOf = (synset: Synset, { symbol }: Pointer): string | undefined => {
    if (symbol === ANTONYM) return synset.pos
    return DERIVED.has(symbol) ? 'd' : undefined
  }
  const pairs = kept.flatMap((synset) =>
    synset.pointers.flatMap((pointer) => {
      const kind = kindOf(synset, pointer)
      const one = numbers.get(synset.words[pointer.from] ?? '')
      const other = numbers.get(synsets.get(pointer.target)?.words[pointer.to] ?? '')
      if (kind === undefined || one === undefined || other === undefined || one === other) return []
      return [`${kind}${Math.min(one, other).toString(36)} ${Math.max(one, other).toString(36)}`]
    }),
  )
  return [...new Set(pairs)].sort()
}
