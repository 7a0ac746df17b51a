import type { Span } from '../../../domain/span.ts'
import type { Abbreviation } from '../../../lexicons/read-abbreviations.ts'
import type { Sentence, Token } from '../../extraction.ts'

/** Parts of speech of words that seldom go on after an abbreviation with a capital: `in the U.S. The`. */
const OPENERS = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'ADV', 'AUX', 'PART', 'INTJ'])
const CLOSERS = '"”’\'»)]'
const OPENERS_OF_QUOTES = '“‘«„'
const TERMINATOR = /^(?:[.!?…]|\.{2,}|…+)$/

/**
 * The sentences of a text. A sentence ends at a full stop, question mark, exclamation mark or ellipsis with the
 * quotation marks and brackets that close there, if what follows starts like a sentence and the stop is not part of
 * an abbreviation; and always with its paragraph.
 */
export function splitSentences(
  tokens: readonly Token[],
  paragraphs: readonly Span[],
  abbreviations: ReadonlyMap<string, Abbreviation>,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (const [paragraph, [, paragraphEnd]] of paragraphs.entries()) {
    let end = first
    while (end < tokens.length && (tokens[end]?.span[0] ?? 0) < paragraphEnd) end++
    let from = first
    while (from < end) {
      const to = endOfSentence(tokens, from, end, abbreviations)
      const span: Span = [tokens[from]?.span[0] ?? 0, tokens[to - 1]?.span[1] ?? 0]
      sentences.push({ span, paragraph, tokens: [from, to] })
      from = to
    }
    first = end
  }
  return sentences
}

function endOfSentence(
  tokens: readonly Token[],
  from: number,
  end: number,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): number {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token === undefined || !/[.!?…]$/.test(token.text)) continue
    let next = at + 1
    while (next < end && isTerminator(tokens[next]) && touches(tokens, next)) next++
    while (next < end && closes(tokens, next)) next++
    if (next >= end) return end
    if (startsSentence(tokens, next) && !isAbbreviated(tokens, from, at, next, abbreviations)) return next
    at = next - 1
  }
  return end
}

function isTerminator(token: Token | undefined): boolean {
  return token !== undefined && TERMINATOR.test(token.text)
}

/** Whether nothing stands between a token and the one before. */
function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.span[0] === tokens[at - 1]?.span[1]
}

/** Whether a mark closes what ends here: it stands close to what is before it and not to a word after it. */
function closes(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text.length !== 1 || !CLOSERS.includes(text) || !touches(tokens, at)) return false
  const after = tokens[at + 1]
  const isStraight = text === '"' || text === "'"
  return !isStraight || after === undefined || !touches(tokens, at + 1) || after.pos === 'PUNCT'
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.text.charAt(0) ?? ''
  if (touches(tokens, at)) {
    // A space may be missing: `the end.The next`, `the end.“The next`, `the end.”The next`.
    const opened = OPENERS_OF_QUOTES.includes(first) && touches(tokens, at + 1) ? at + 1 : at
    let stop = at - 1
    while (CLOSERS.includes(tokens[stop]?.text ?? ' ')) stop--
    const isWord = /^\p{Ll}{2,}$/u.test(tokens[stop - 1]?.text.slice(-2) ?? '')
    return isWord && /^[.!?]$/.test(tokens[stop]?.text ?? '') && /^\p{Lu}/u.test(tokens[opened]?.text ?? '')
  }
  return !/^[\p{Ll},;:.!?…)\]%]/u.test(first)
}

function isAbbreviated(
  tokens: readonly Token[],
  from: number,
  at: number,
  next: number,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): boolean {
  const token = tokens[at]
  const after = tokens[next]
  if (token === undefined || after === undefined || next !== at + 1) return false
  if (token.text.length > 1 && /\p{L}\.$/u.test(token.text)) {
    const abbreviation = abbreviations.get(token.text.slice(0, -1))
    return abbreviation?.endsSentence === false || goesOn(after)
  }
  if (token.text !== '.' || !touches(tokens, at)) return false
  // The number of a point in a list.
  return tokens[at - 1]?.pos === 'NUM' && at - 1 === from
}

/** Whether a word with a capital, a number or a bracket goes on with the sentence after an abbreviation. */
function goesOn(after: Token): boolean {
  return !OPENERS.has(after.pos) && /^[\p{L}\p{N}$£€([<&]/u.test(after.text)
}
