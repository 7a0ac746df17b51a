import type { Quote, Sentence, Token } from '../../extraction.ts'
import { goesOnAfter } from '../quotes/goes-on-after.ts'

/** Words of the longest line that signs a quote: — Rita Cole, mayor of Leith. */
const LONGEST_SIGNATURE = 16
const DASH = /^[-–—―]+$/u

/**
 * Whether the sentence after one that ends in a colon is the quote that this leads in: right behind it or in the next
 * paragraph, and without an attribution of its own.
 */
export function isLedIn(text: string, next: Sentence, quote: Quote | undefined, before: Sentence): boolean {
  if (quote === undefined || quote.span[0] !== next.span[0] || next.paragraph > before.paragraph + 1)
    return false
  const [, end] = quote.inner.at(-1) ?? quote.span
  return !goesOnAfter(text, [end, quote.span[1]], [0, endOfLine(text, quote.span[1])])
}

/** Whether a sentence names who said the quote before it: a dash and a name, without a verb, and nothing behind it. */
export function signs(text: string, tokens: readonly Token[], sentence: Sentence, before: Sentence): boolean {
  const [first, end] = sentence.tokens
  if (sentence.paragraph > before.paragraph + 1 || end - first > LONGEST_SIGNATURE) return false
  if (!DASH.test(tokens[first]?.text ?? '') || !/^\p{Lu}/u.test(tokens[first + 1]?.text ?? '')) return false
  const words = tokens.slice(first + 1, end)
  return (
    endOfLine(text, sentence.span[1]) - sentence.span[1] < 2 &&
    !words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
