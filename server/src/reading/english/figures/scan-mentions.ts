import type { FigureLexicons } from './figure-lexicons.ts'
import type { Determiner, Mention } from './mention.ts'
import type { Phrase } from './phrase.ts'
import { type Element, readElement } from './read-element.ts'
import { readPhrase } from './read-phrase.ts'
import { isPossessive, type Words } from './read-words.ts'

const DETERMINERS: ReadonlyMap<string, Determiner> = new Map([
  ...['the', 'this', 'that', 'these', 'those'].map((word) => [word, 'DEFINITE'] as const),
  ...['a', 'an', 'some', 'several', 'many', 'few', 'any', 'every', 'no', 'most', 'one', 'both'].map(
    (word) => [word, 'INDEFINITE'] as const,
  ),
  ...['another', 'other', 'others'].map((word) => [word, 'OTHER'] as const),
  ...['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose'].map(
    (word) => [word, 'POSSESSIVE'] as const,
  ),
])
/** Longer runs of nouns and names are no phrases of a language. */
const MAX_ELEMENTS = 24

/**
 * Every place where a text names or describes a person, organisation or state, in text order. Takes time linear in
 * the text.
 */
export function scanMentions(words: Words, lexicons: FigureLexicons): readonly Mention[] {
  const mentions: Mention[] = []
  for (const [sentence, { tokens }] of words.segmented.sentences.entries()) {
    scanSentence(words, lexicons, sentence, [words.starts[sentence] ?? tokens[0], tokens[1]], mentions)
  }
  return mentions
}

function scanSentence(
  words: Words,
  lexicons: FigureLexicons,
  sentence: number,
  [first, end]: readonly [number, number],
  mentions: Mention[],
): void {
  let at = first
  let possessor: Mention | null = null
  let titleEnd = -1
  while (at < end) {
    const start = at
    let determiner: Determiner = possessor === null ? 'NONE' : 'POSSESSIVE'
    const stated = DETERMINERS.get(words.lower[at] ?? '')
    if (stated !== undefined) {
      determiner = stated
      at++
    }
    const elements = readElements(words, lexicons, at, end)
    const last = elements.at(-1)
    if (last === undefined) {
      at = Math.max(at, start + 1)
      possessor = null
      continue
    }
    // After "Minister of", with no article before it.
    const followsTitle = titleEnd === start - 1 && words.lower[titleEnd] === 'of'
    const phrase: Phrase = { sentence, start, determiner, possessor, elements, end: last.end, followsTitle }
    const found = readPhrase(words, lexicons, phrase)
    mentions.push(...found)
    at = last.end
    titleEnd = isBareTitle(found.at(-1)) ? at : -1
    possessor = null
    if (isPossessive(words, at)) {
      possessor = found.at(-1) ?? null
      at++
    }
  }
}

function isBareTitle(mention: Mention | undefined): boolean {
  return mention?.type === 'ROLE' && mention.determiner === 'NONE' && mention.role?.isPlural === false
}

function readElements(words: Words, lexicons: FigureLexicons, from: number, end: number): readonly Element[] {
  const elements: Element[] = []
  let at = from
  while (at < end && elements.length < MAX_ELEMENTS) {
    const element =
      readElement(words, lexicons, at, end, elements.at(-1)) ??
      readConnector(words, lexicons, at, end, elements.at(-1))
    if (element === null) break
    elements.push(element)
    at = element.end
  }
  return elements
}

/** Small words inside the names of organisations: Ministry of the Interior, Health and Human Services. */
function readConnector(
  words: Words,
  lexicons: FigureLexicons,
  at: number,
  end: number,
  before: Element | undefined,
): Element | null {
  if (before?.type !== 'NAME' || before.end !== at) return null
  const word = words.lower[at] ?? ''
  // The Metal Workers' Congress is one name, Russia's Congress is none.
  if (word === "'" && isPossessive(words, at)) {
    const isBody =
      words.isName[at + 1] === 1 && lexicons.organisationWords.has(words.tokens[at + 1]?.text ?? '')
    return isBody && at + 1 < end ? { type: 'NAME', start: at, end: at + 2 } : null
  }
  const next = words.lower[at + 1] === 'the' ? at + 2 : at + 1
  if (next >= end || words.isName[next] !== 1) return null
  const headText = words.tokens[before.end - 1]?.text ?? ''
  const isHead =
    lexicons.organisationWords.has(headText) || lexicons.organisationWords.has(singular(headText))
  const isInside = before.end - before.start > 1
  if (word === '&' || ((word === 'of' || word === 'for') && isHead))
    return { type: 'NAME', start: at, end: next + 1 }
  // Control and Prevention, but not the Ministry of Defence and Putin.
  const goesOn = word === 'and' && isInside && lexicons.givenNames(words.lower[next] ?? '') === null
  return goesOn && !lexicons.honorifics.has(words.lower[next] ?? '')
    ? { type: 'NAME', start: at, end: next + 1 }
    : null
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word
}
