import type { Quote, Token } from '../../extraction.ts'
import type { Node } from './nodes.ts'

/** Parts of speech that the tagger gives by mistake to a name, where a capital stands in mid-sentence. */
const NOT_NAMES = new Set(['VERB', 'NOUN', 'ADV', 'INTJ', 'X', 'SCONJ'])

/**
 * A word or mark as a node. A word with a capital in mid-sentence is part of a name, whatever the tagger says.
 *
 * @param mayBeCapital whether capitals tell nothing where it stands.
 */
export function readWord({ span, text, lemma, pos }: Token, mayBeCapital: boolean): Node {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const isName = !mayBeCapital && NOT_NAMES.has(pos) && /^\p{Lu}/u.test(text)
  return {
    kind: 'word',
    span,
    text,
    lower,
    lemma,
    pos: isName ? 'PROPN' : pos,
    quote: -1,
    isSpeech: false,
    isSentence: false,
    isPredicate: false,
  }
}

/** A quote as one node. */
export function readQuote(text: string, quote: Quote, index: number, tokens: readonly Token[]): Node {
  return {
    kind: 'quote',
    span: quote.span,
    text: '',
    lower: '',
    lemma: '',
    pos: 'NOUN',
    quote: index,
    isSpeech: readsAsSpeech(text, quote, tokens),
    isSentence: /[.?!…]/.test(text.charAt((quote.inner.at(-1)?.[1] ?? 1) - 1)),
    isPredicate: opensWithVerb(tokens),
  }
}

/** Is dead, will resume, does not count. */
function opensWithVerb(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ pos }) => pos !== 'PUNCT')
  if (first === undefined || !/^\p{Ll}/u.test(first.text)) return false
  return first.pos === 'AUX' || (first.pos === 'VERB' && !/ing$/.test(first.text))
}

const ENDING = /[.,!?…—–-]$/
const SUBJECT = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they', 'there', 'this', 'that', 'these'])

/** Whether a quote reads as a sentence or a good part of one, rather than as a title, a name or a term. */
function readsAsSpeech(text: string, quote: Quote, tokens: readonly Token[]): boolean {
  const [, end] = quote.inner.at(-1) ?? quote.span
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT')
  const hasVerb = words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const isTitle =
    words.length > 1 && words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length / words.length > 0.5
  if (isTitle && !/[.,!?]/.test(text.slice(end - 1, end))) return false
  if (ENDING.test(text.slice(end - 1, end)) && (hasVerb || words.length !== 0)) return true
  const opensWithSubject = SUBJECT.has(words[0]?.text.toLowerCase() ?? '')
  const startsSentence = /^\p{Lu}/u.test(words[0]?.text ?? '') && words.length >= 3
  return hasVerb && !isTitle && (words.length >= 5 || opensWithSubject || startsSentence)
}

/** Whether Most Words Have Capitals, so that capitals tell nothing. */
export function looksLikeTitle(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ pos, text }) => pos !== 'PUNCT' && /^\p{L}{4}/u.test(text))
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return words.length > 2 && capitals / words.length > 0.6
}
