import type { Quantity } from './find-quantities.ts'
import type { Word } from './word.ts'

/** A figure says about as much as a noun. */
const WEIGHT = 0.6

/** A sentence whose figures are one word each. */
export interface JoinedFigures {
  readonly words: readonly Word[]
  /** With the places of their words among these. */
  readonly quantities: readonly Quantity[]
}

/** Makes one word of each figure, the same for the same value however it is written: 80, eighty. */
export function joinFigures(words: readonly Word[], quantities: readonly Quantity[]): JoinedFigures {
  const joined: Word[] = []
  const placed: Quantity[] = []
  let at = 0
  for (const quantity of quantities) {
    const [first, end] = quantity.words
    joined.push(...words.slice(at, first))
    placed.push({ ...quantity, words: [joined.length, joined.length + 1] })
    joined.push(
      ...words.slice(first, first + 1).map((word) => toFigure(word, words[end - 1] ?? word, quantity)),
    )
    at = end
  }
  return { words: [...joined, ...words.slice(at)], quantities: placed }
}

function toFigure(first: Word, last: Word, { kind, value, unit }: Quantity): Word {
  const key = `#${kind}:${Number(value.toPrecision(6))}${kind === 'money' ? unit : ''}`
  return {
    ...first,
    end: last.end,
    lemma: key,
    stem: key,
    number: -1,
    weight: WEIGHT,
    pos: 'NUM',
    isDenied: false,
  }
}
