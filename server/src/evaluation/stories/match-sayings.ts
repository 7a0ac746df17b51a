import type { Span } from '../../domain/span.ts'
import { matchAttributions } from '../match-attributions.ts'
import { SOME } from '../score-attributions.ts'
import { indexWords } from '../word-spans.ts'
import type { GoldSaying, GoldStory } from './gold-story.ts'
import { createPlacer } from './place-sayings.ts'
import type { SettledArticle, SettledQuotation, SettledStory } from './settled-story.ts'

/** A saying that somebody marked, and the quotation that stands for it. */
export interface MatchedSaying {
  readonly marked: GoldSaying
  readonly found: SettledQuotation
}

/** A marked saying with its place in the stored text, empty where the text does not have it. */
interface PlacedSaying {
  readonly marked: GoldSaying
  readonly content: readonly Span[]
}

/**
 * Pairs the sayings of a story with its quotations, article by article.
 *
 * @param documents texts as they were marked, by name.
 */
export function matchStory(
  { sayings }: Pick<GoldStory, 'sayings'>,
  documents: ReadonlyMap<string, string>,
  { articles, quotations }: SettledStory,
): readonly MatchedSaying[] {
  return articles.flatMap((article) =>
    matchSayings(
      placeSayings(sayings, article, documents.get(article.doc) ?? article.text),
      quotations.filter(({ doc }) => doc === article.doc),
      article.text,
    ),
  )
}

/** Where the sayings of an article stand in its stored text. */
function placeSayings(
  sayings: readonly GoldSaying[],
  article: SettledArticle,
  document: string,
): readonly PlacedSaying[] {
  const place = createPlacer(document, article.text)
  return sayings
    .filter(({ doc }) => doc === article.doc)
    .map((marked) => ({ marked, content: marked.content.flatMap(place) }))
}

/** Pairs sayings of one article with quotations, one to one, that share more than 0.3 of the marked words. */
function matchSayings(
  placed: readonly PlacedSaying[],
  quotations: readonly SettledQuotation[],
  text: string,
): readonly MatchedSaying[] {
  const speechOf = ({ content }: { readonly content: readonly Span[] }) => ({ content, cue: [] })
  // A saying without a place would match whatever has no words either.
  const there = placed.filter(({ content }) => content.length > 0)
  const pairs = matchAttributions(there.map(speechOf), quotations.map(speechOf), indexWords(text), SOME)
  return pairs.flatMap(({ gold, extracted }) => {
    const [saying, found] = [there[gold], quotations[extracted]]
    return saying && found ? [{ marked: saying.marked, found }] : []
  })
}
