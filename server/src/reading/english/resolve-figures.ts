import type { AttributedSpeech, Attribution, ExtractedFigure, SegmentedText } from '../extraction.ts'
import { clusterNames } from './figures/cluster-names.ts'
import { completeRoles } from './figures/complete-roles.ts'
import type { FigureLexicons } from './figures/figure-lexicons.ts'
import { findAppositions } from './figures/find-appositions.ts'
import { findSourceMentions } from './figures/find-source-mentions.ts'
import { followArticle } from './figures/follow-article.ts'
import { readWords } from './figures/read-words.ts'
import { scanMentions } from './figures/scan-mentions.ts'
import { writeFigures } from './figures/write-figures.ts'

/** Who is named in an article, and who says what in it. */
export interface ResolvedFigures {
  readonly figures: readonly ExtractedFigure[]
  /** The attributions as given, in their order. */
  readonly attributions: readonly AttributedSpeech[]
}

/**
 * Finds the persons, offices, organisations, states and unnamed sources of an article, and settles who speaks in each
 * attribution: by full name, surname, title, description or pronoun. Where the article does not tell, as when two
 * persons share the surname, the speaker is null.
 *
 * Nothing but the article decides: the same text gives the same figures. Keys are slugs of the gazetteer or of the name,
 * and are unique in the article.
 *
 * Takes time linear in the text.
 */
export function resolveFigures(
  segmented: SegmentedText,
  attributions: readonly Attribution[],
  lexicons: FigureLexicons,
): ResolvedFigures {
  const words = readWords(segmented, lexicons.givenNames)
  const mentions = scanMentions(words, lexicons)
  const completed = completeRoles(words, mentions)
  const appositions = findAppositions(words, mentions, completed)
  const sources = attributions.map(({ source }) => findSourceMentions(words, mentions, completed, source))
  const vias = attributions.map(({ via }) => findSourceMentions(words, mentions, completed, via))
  const speaking = new Set([...sources, ...vias].flatMap((source) => source?.heads ?? []))
  const named = clusterNames(words, lexicons, mentions, completed, appositions, (mention) =>
    speaking.has(mention),
  )
  const article = { words, mentions, completed, appositions, named, attributions, sources, vias }
  const followed = followArticle(article)
  const { figures, keys } = writeFigures(article, followed, lexicons)
  const keyOf = (index: number, entities: typeof followed.speakers) => {
    const entity = entities[index]
    return entity ? (keys.get(entity) ?? null) : null
  }
  return {
    figures,
    attributions: attributions.map((attribution, index) => ({
      ...attribution,
      speaker: keyOf(index, followed.speakers),
      viaFigure: keyOf(index, followed.vias),
    })),
  }
}
