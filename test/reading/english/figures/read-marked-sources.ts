import type { Span } from '@rashomon/server/domain/span'
import { readGazetteer } from '@rashomon/server/lexicons/read-gazetteer'
import { readGivenNames } from '@rashomon/server/lexicons/read-given-names'
import { readOrganisationWords } from '@rashomon/server/lexicons/read-organisation-words'
import { readTitles } from '@rashomon/server/lexicons/read-titles'
import { prepareFigureLexicons } from '@rashomon/server/reading/english/figures/figure-lexicons'
import { resolveFigures } from '@rashomon/server/reading/english/resolve-figures'
import { segment } from '@rashomon/server/reading/english/segment'
import type { Attribution, ExtractedFigure } from '@rashomon/server/reading/extraction'

export const lexicons = prepareFigureLexicons(
  readGazetteer(),
  readTitles(),
  readOrganisationWords(),
  readGivenNames(),
)

export interface ReadArticle {
  /** The text without its marks. */
  readonly text: string
  /** Names of the speakers, in the order of the marks; null where nobody is known. */
  readonly speakers: readonly (string | null)[]
  readonly figures: readonly ExtractedFigure[]
  readonly figure: (name: string) => ExtractedFigure | undefined
}

/** Reads a text whose sources stand between ‹ and ›: each of them is taken for the source of one attribution. */
export function readMarkedSources(marked: string): ReadArticle {
  const sources: Span[] = []
  let text = ''
  let open = 0
  for (const character of marked) {
    if (character === '‹') open = text.length
    else if (character === '›') sources.push([open, text.length])
    else text += character
  }
  const quotes = [...text.matchAll(/["“][^"”\n]*["”]/gu)].map(
    ({ index, 0: quote }): Span => [index, index + quote.length],
  )
  const attributions = sources.map((source, index) => attributionOf(source, index === 0 ? quotes : []))
  const resolved = resolveFigures(segment(text), attributions, lexicons)
  const byKey = new Map(resolved.figures.map((figure) => [figure.key, figure]))
  return {
    text,
    speakers: resolved.attributions.map(({ speaker }) =>
      speaker === null ? null : (byKey.get(speaker)?.name ?? null),
    ),
    figures: resolved.figures,
    figure: (name) => resolved.figures.find((figure) => figure.name === name),
  }
}

export function attributionOf(
  source: Span,
  direct: readonly Span[] = [],
  rest: Partial<Attribution> = {},
): Attribution {
  return {
    form: 'INDIRECT',
    source: [source],
    cue: [],
    cueLemma: 'say',
    stance: 'NEUTRAL',
    content: [],
    direct,
    via: [],
    continues: null,
    construction: 'marked',
    circumstances: [],
    ...rest,
  }
}
