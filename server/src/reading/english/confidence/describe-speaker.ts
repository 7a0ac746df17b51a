import type { Span } from '../../../domain/span.ts'
import type { ExtractedFigure } from '../../extraction.ts'
import type { Features } from './features.ts'
import { type ArticleView, mentionsIn } from './view-article.ts'

/** How far back, in characters, others are rivals for a pronoun or description. */
const IN_VIEW = 400

/** What tells whether somebody is rightly taken for the speaker of an attribution. */
export function describeSpeaker(article: ArticleView, index: number): Features {
  const { text, attributions, figures, headlineEnd } = article
  const speech = attributions[index]
  const speaker = figures.get(speech?.speaker ?? '')
  if (speech === undefined || speaker === undefined) return new Set()
  const printed = speech.source.map(([start, end]) => text.slice(start, end)).join(' ')
  const at = speech.source[0]?.[0] ?? speech.content[0]?.[0] ?? 0
  const manner = mannerOf(printed, speaker)
  const inView = mentionsIn(article, [at - IN_VIEW, at])
  const isNear = inView.some(({ figure }) => figure === speaker)
  const rivals = new Set(
    inView.flatMap(({ figure }) => (figure !== speaker && figure.kind === speaker.kind ? [figure] : [])),
  ).size
  const isResolved = manner !== 'by name'
  const holds: readonly (readonly [string, boolean])[] = [
    [manner, true],
    [`kind ${speaker.kind}`, true],
    [`${manner}, one rival`, isResolved && rivals === 1],
    [`${manner}, rivals`, isResolved && rivals > 1],
    [`${manner}, far`, isResolved && !isNear],
    ['another named in the source', namesAnother(article, speech.source, speaker)],
    ['several', / and |,/.test(printed)],
    ['in headline', at < headlineEnd],
    ['in a quote', speech.circumstances.includes('in-quote')],
    ['shares a subject', speech.circumstances.includes('borrowed-subject')],
    ['open name', speaker.isOpen],
    ['long source', printed.split(' ').length > 7],
  ]
  return new Set(holds.flatMap(([name, isSo]) => (isSo ? [name] : [])))
}

/** How the source stands for the speaker. */
function mannerOf(printed: string, { name, aliases, kind }: ExtractedFigure): string {
  if (printed === '') return 'carried on'
  if (/^(?:he|she|him|her|his)$/i.test(printed)) return 'by pronoun'
  if (/^(?:it|its|they|their|them|who|which)$/i.test(printed)) return 'by it or they'
  const words = new Set(printed.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const isNamed = [name, ...aliases].some((one) => {
    const own = one.toLowerCase().match(/\p{L}{3,}/gu) ?? []
    return own.some((word) => words.has(word))
  })
  if (kind === 'ANONYMOUS') return 'as described'
  return isNamed && /\p{Lu}/u.test(printed) ? 'by name' : 'by description'
}

function namesAnother(article: ArticleView, source: readonly Span[], speaker: ExtractedFigure): boolean {
  return source
    .flatMap((span) => mentionsIn(article, span))
    .some(({ figure }) => figure !== speaker && figure.kind === 'PERSON')
}
