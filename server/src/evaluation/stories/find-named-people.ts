import { listWords, type PrintedWord } from '../../domain/count-words.ts'
import type { Span } from '../../domain/span.ts'
import type { GoldPerson } from './gold-story.ts'

/** A place where a text calls a person by a name. */
export interface NamedPlace {
  readonly person: string
  readonly span: Span
}

/** A name as its words, with the people who have it. */
interface Name {
  readonly words: readonly string[]
  readonly people: ReadonlySet<string>
}

const CAPITAL = /^\p{Lu}/u
const POSSESSIVE = /['’]s?$/
/** Between the words of a name stands a space, and a point before it at most: Mr. Berg. */
const WIDEST_GAP = 2

/**
 * The places where a text surely names people: the longest of their names that stands there and is no part of a longer
 * one ("Hill" in "Hill Street" or "Benny Hill" is nobody's). Descriptions ("the president") and names that two of
 * them have are left out, since nobody marked which is meant. It does not find all of them.
 */
export function findNamedPeople(text: string, people: readonly GoldPerson[]): readonly NamedPlace[] {
  const names = listNames(people)
  const words = listWords(text)
  const places: NamedPlace[] = []
  for (let at = 0; at < words.length; ) {
    const name = names.find((one) => standsAt(one.words, words, at))
    if (name === undefined) {
      at++
      continue
    }
    const last = words[at + name.words.length - 1]
    const [person, ...others] = name.people
    if (last && person !== undefined && others.length === 0 && !isPart(words, at, name.words.length)) {
      const end = last.start + last.text.replace(POSSESSIVE, '').length
      places.push({ person, span: [words[at]?.start ?? 0, end] })
    }
    at += name.words.length
  }
  return places
}

/** Names that end in a capital letter's word, the longest first. */
function listNames(people: readonly GoldPerson[]): readonly Name[] {
  const owners = new Map<string, Set<string>>()
  for (const { name, forms } of people) {
    for (const form of [name, ...forms]) {
      const words = listWords(form).map((word) => word.text)
      if (!CAPITAL.test(words.at(-1) ?? '')) continue
      owners.set(words.join(' '), (owners.get(words.join(' ')) ?? new Set()).add(name))
    }
  }
  return [...owners]
    .map(([form, having]) => ({ words: form.split(' '), people: having }))
    .sort((a, b) => b.words.length - a.words.length)
}

function standsAt(name: readonly string[], words: readonly PrintedWord[], at: number): boolean {
  return name.every((part, index) => {
    const word = words[at + index]
    if (word === undefined) return false
    const isLast = index === name.length - 1
    const printed = isLast ? word.text.replace(POSSESSIVE, '') : word.text
    return (
      (printed === part || word.text === part) && (index === 0 || gapBefore(words, at + index) <= WIDEST_GAP)
    )
  })
}

/** Whether a word with a capital letter stands right before or after, so that the name goes on there. */
function isPart(words: readonly PrintedWord[], at: number, length: number): boolean {
  const [before, last, after] = [words[at - 1], words[at + length - 1], words[at + length]]
  const isBefore = before !== undefined && CAPITAL.test(before.text) && gapBefore(words, at) === 1
  const isAfter =
    after !== undefined &&
    CAPITAL.test(after.text) &&
    gapBefore(words, at + length) === 1 &&
    !POSSESSIVE.test(last?.text ?? '')
  return isBefore || isAfter
}

/** Characters between a word and the one before it. */
function gapBefore(words: readonly PrintedWord[], at: number): number {
  const [before, word] = [words[at - 1], words[at]]
  return before && word ? word.start - before.start - before.text.length : Number.POSITIVE_INFINITY
}
