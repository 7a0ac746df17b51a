import type { Span } from '../../../domain/span.ts'
import type { SegmentedText, Sentence } from '../../extraction.ts'
import { lastBefore } from './last-before.ts'

/** What somebody says something in or at. */
export interface Occasion {
  readonly noun: string
  /** Whether it is one that was told before: the statement, that interview, her speech. */
  readonly isDefinite: boolean
}

const NOUNS = new Set(
  'statement interview speech address letter tweet post message email memo briefing conference rally hearing debate'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(['in', 'at', 'during', 'on'])
const DEFINITE = new Set(['the', 'that', 'this', 'his', 'her', 'their', 'its', 'same'])
/** Words from the cue over which the occasion is looked for, and from the preposition to its noun. */
const REACH = 8
const PHRASE = 5

/** The occasion on which words beside a cue say that something was said, outside of what was said; null for none. */
export function findOccasion(
  { tokens }: SegmentedText,
  sentence: Sentence,
  cue: Span,
  contents: readonly { readonly span: Span }[],
): Occasion | null {
  const at = lastBefore(tokens, cue[0])
  const [first, end] = sentence.tokens
  for (let place = Math.max(first, at - REACH); place < Math.min(end, at + REACH); place++) {
    const token = tokens[place]
    if (token === undefined || !PREPOSITIONS.has(token.text.toLowerCase())) continue
    if (token.span[0] < (contents[lastBefore(contents, token.span[0])]?.span[1] ?? 0)) continue
    const words = tokens.slice(place + 1, Math.min(end, place + 1 + PHRASE))
    const noun = words.findIndex(({ lemma }) => NOUNS.has(lemma))
    if (noun < 0 || words.slice(0, noun).some(({ pos }) => pos === 'VERB' || pos === 'PUNCT')) continue
    return {
      noun: words[noun]?.lemma ?? '',
      isDefinite: noun > 0 && DEFINITE.has(words[0]?.text.toLowerCase() ?? ''),
    }
  }
  return null
}
