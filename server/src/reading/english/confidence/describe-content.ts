import type { Span } from '../../../domain/span.ts'
import type { Features } from './features.ts'
import { type ArticleView, isUnclosed } from './view-article.ts'

/** Words of a content that is long, and of one so short that a word more or less makes it wrong. */
const LONG = 30
const SHORT = 3
/** Attributions before and after in which one may stand or which it may hold. */
const NEAR = 8

/** What tells whether the words of an attribution were cut out rightly, and whether they were said at all. */
export function describeContent(article: ArticleView, index: number): Features {
  const { text, attributions, headlineEnd } = article
  const speech = attributions[index]
  if (speech === undefined) return new Set()
  const { form, construction, circumstances, content, direct, source, cue, via, stance } = speech
  const words = content.reduce((count, [start, end]) => count + countWords(text.slice(start, end)), 0)
  const printed = content.map(([start, end]) => text.slice(start, end)).join(' ')
  const near = attributions.slice(Math.max(0, index - NEAR), index + NEAR + 1)
  const others = near.filter((other) => other !== speech)
  const holds: readonly (readonly [string, boolean])[] = [
    [`construction ${construction}`, true],
    [`form ${form}`, true],
    ...circumstances.map((circumstance) => [circumstance, true] as const),
    ['long', words > LONG],
    ['short', words <= SHORT],
    ['empty', words === 0],
    ['in parts', content.length > 1],
    ['and clause', form !== 'DIRECT' && /, (?:and|but|which|who|while) /.test(printed)],
    ['commas', form !== 'DIRECT' && printed.split(',').length > 3],
    ['holds speech', others.some((other) => other.cue.some((span) => isIn(span, content)))],
    ['in other speech', others.some((other) => cue.some((span) => isIn(span, other.content)))],
    ['unclosed', direct.some((run) => isUnclosed(article, run))],
    ['headline', content.some(([, end]) => end <= headlineEnd)],
    ['no source', source.length === 0],
    ['long source', source.some(([start, end]) => countWords(text.slice(start, end)) > 7)],
    ['passed on', via.length > 0],
    ['no stance', stance === null],
  ]
  return new Set(holds.flatMap(([name, isSo]) => (isSo ? [name] : [])))
}

function isIn([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to)
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
