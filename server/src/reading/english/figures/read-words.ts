import type { GivenNames } from '../../../lexicons/read-given-names.ts'
import type { SegmentedText, Sentence, Token } from '../../extraction.ts'
import { isPronoun } from './find-pronouns.ts'

/** A text as the readers of names see it: one entry a token. */
export interface Words {
  readonly segmented: SegmentedText
  readonly tokens: readonly Token[]
  /** In lower case, with straight apostrophes. */
  readonly lower: readonly string[]
  /** The text with straight apostrophes, of the same length. */
  readonly straightText: string
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array
  /** 1 where a token is written as a name: with a capital that its place does not explain. */
  readonly isName: Uint8Array
  /** 1 where a token opens a sentence or clause, and so has a capital whatever it is. */
  readonly opens: Uint8Array
  /** For each sentence the token where it starts, past the place line of an agency. */
  readonly starts: Int32Array
}

const CAPITAL = /^\p{Lu}/u
/** al-Assad, d'Ivoire */
const INNER_CAPITAL = /^(?:a[dlnrstz]|ash|el|d|l|o)['’-]\p{Lu}/u
const APOSTROPHE = /^['’]$/
const OPENS_CLAUSE = /^["'“‘«„:;(–—-]+$/u
const FUNCTION_POS = new Set([
  'DET',
  'PRON',
  'ADP',
  'CCONJ',
  'SCONJ',
  'AUX',
  'PART',
  'INTJ',
  'ADV',
  'PUNCT',
  'NUM',
])
/** Share of capitals among a line's longer words from which it is a headline in title case. */
const TITLE_CASE_SHARE = 0.7
const TITLE_CASE_WORDS = 3
const STOPPED_WORDS = 5
const CONTENT_POS = new Set(['VERB', 'AUX', 'NOUN'])
const DASH = /^[-–—]+$/
const MAX_DATELINE = 16
/** Shorter words keep their small letters in title case. */
const LONGER_WORD = 4

/** Reads the letters of a text once, for the readers of names. */
export function readWords(segmented: SegmentedText, givenNames: GivenNames): Words {
  const { tokens, sentences, text } = segmented
  const straightText = text.replaceAll('’', "'")
  const lower = tokens.map(({ span: [start, end] }) => straightText.slice(start, end).toLowerCase())
  const sentenceOf = new Int32Array(tokens.length)
  const titled = new Set<number>()
  for (const [index, sentence] of sentences.entries()) {
    sentenceOf.fill(index, ...sentence.tokens)
    if (isTitleCase(tokens, sentence)) titled.add(index)
  }
  const seen = { ...countForms(segmented, lower, titled), givenNames }
  const isName = new Uint8Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  const starts = new Int32Array(sentences.length)
  for (const [index, sentence] of sentences.entries()) {
    const [, end] = sentence.tokens
    const start = endOfDateline(tokens, sentences[index - 1], sentence)
    starts[index] = start
    for (let at = start; at < end; at++) {
      opens[at] = opensClause(tokens, at, start) ? 1 : 0
      isName[at] = looksLikeName(tokens, lower, seen, at, start, titled.has(index)) ? 1 : 0
    }
  }
  return { segmented, tokens, lower, straightText, sentenceOf, isName, opens, starts }
}

/** The forms in which running text has its words, titles and openings of clauses apart. */
interface SeenForms {
  readonly small: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
}

function countForms(
  { tokens, sentences }: SegmentedText,
  lower: readonly string[],
  titled: ReadonlySet<number>,
): SeenForms {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const [index, { tokens: range }] of sentences.entries()) {
    if (titled.has(index)) continue
    for (let at = range[0]; at < range[1]; at++) {
      const word = lower[at] ?? ''
      const text = tokens[at]?.text ?? ''
      if (!startsCapital(text)) (INNER_CAPITAL.test(text) ? capital : small).add(word)
      else if (!opensClause(tokens, at, range[0])) capital.add(word)
    }
  }
  return { small, capital }
}

function looksLikeName(
  tokens: readonly Token[],
  lower: readonly string[],
  seen: SeenForms & { readonly givenNames: GivenNames },
  at: number,
  first: number,
  isTitled: boolean,
): boolean {
  const token = tokens[at]
  const word = lower[at] ?? ''
  if (token === undefined) return false
  if (!startsCapital(token.text)) return INNER_CAPITAL.test(token.text)
  if (isTitled) return seen.capital.has(word) || (isAcronym(token.text) && !seen.small.has(word))
  if (isPronoun(word)) return isAcronym(token.text) && token.text.length > 1
  if (!opensClause(tokens, at, first)) return token.pos !== 'PRON' || token.text.length > 1
  if (FUNCTION_POS.has(token.pos)) return false
  if (seen.capital.has(word)) return true
  if (seen.small.has(word)) return false
  // Taggers take any word with a capital for a name, so it needs another sign that it is one.
  const goesOn = token.pos === 'PROPN' && startsCapital(tokens[at + 1]?.text ?? '')
  return goesOn || isAcronym(token.text) || seen.givenNames(word) !== null
}

function opensClause(tokens: readonly Token[], at: number, first: number): boolean {
  const before = tokens[at - 1]
  if (at === first || before === undefined) return true
  // The workers' congress: an apostrophe that touches the word before it opens nothing.
  const touches = tokens[at - 2]?.span[1] === before.span[0]
  return OPENS_CLAUSE.test(before.text) && !(touches && APOSTROPHE.test(before.text))
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length < 8 && word === word.toUpperCase()
}

/**
 * The token after the place and agency that open the first sentence of a report: KUALA LUMPUR, Aug 23 (Reuters) -.
 * They are nobody who acts.
 */
function endOfDateline(tokens: readonly Token[], before: Sentence | undefined, sentence: Sentence): number {
  const [first, end] = sentence.tokens
  const place = tokens[first]?.text ?? ''
  if (before?.paragraph === sentence.paragraph || place.length < 2 || place !== place.toUpperCase())
    return first
  if (!startsCapital(place)) return first
  for (let at = first + 1; at < end && at < first + MAX_DATELINE; at++) {
    if (DASH.test(tokens[at]?.text ?? '')) return at + 1
    if (tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX') return first
  }
  return first
}

/** Whether a line is written as a headline: nearly all of its longer words with a capital. */
function isTitleCase(tokens: readonly Token[], { tokens: [first, end] }: Sentence): boolean {
  let longer = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    const text = tokens[at]?.text ?? ''
    if (text.length < LONGER_WORD || tokens[at]?.pos === 'PUNCT') continue
    longer++
    if (startsCapital(text)) capitals++
  }
  // With a full stop it is a sentence if a verb or noun is small, however many names it has.
  if (tokens[end - 1]?.text === '.') {
    const own = tokens.slice(first, end)
    const isSmall = ({ text, pos }: Token) => CONTENT_POS.has(pos) && !startsCapital(text)
    return longer >= STOPPED_WORDS && capitals === longer && !own.some(isSmall)
  }
  return longer >= TITLE_CASE_WORDS && capitals >= longer * TITLE_CASE_SHARE
}

/** Whether a word starts with a capital letter. */
function startsCapital(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : CAPITAL.test(word)
}

/** Whether what stands at a token makes what is before it a possessor. */
export function isPossessive({ lower, tokens }: Words, at: number): boolean {
  const word = lower[at]
  if (word === "'s") return tokens[at]?.pos !== 'AUX'
  return word === "'" && /s$/.test(lower[at - 1] ?? '') && tokens[at - 1]?.span[1] === tokens[at]?.span[0]
}
