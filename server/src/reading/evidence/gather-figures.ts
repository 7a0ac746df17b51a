import type { IndexedText } from '../../domain/index-text.ts'
import { selectorAt } from '../../domain/selector.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ExtractedFigure } from '../extraction.ts'
import type { FigureEvidence } from './article-evidence.ts'

/** The figures of an article, each with the places that name it. */
export function gatherFigures(
  indexed: IndexedText,
  figures: readonly ExtractedFigure[],
): readonly FigureEvidence[] {
  return figures.map(({ affiliation, aliases, mentions, ...figure }) => ({
    ...figure,
    affiliation: affiliation === figure.key ? null : affiliation,
    aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== figure.name),
    mentions: uniqueBy(mentions, (span) => span).map(([start, end]) => selectorAt(indexed, { start, end })),
    known: null,
  }))
}
