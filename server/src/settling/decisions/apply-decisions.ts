import { groupBy } from '../../domain/group-by.ts'
import type { FigureRecord, Slug } from '../../domain/records.ts'
import type {
  ArticleEvidence,
  FigureEvidence,
  QuotationEvidence,
} from '../../reading/evidence/article-evidence.ts'
import { isSamePassage, type Passage } from './is-same-passage.ts'

/** What a person has decided about a quotation of an article. */
export interface QuotationDecision extends Passage {
  /** Slug of its article. */
  readonly article: Slug
  /** REJECTED: it is none. PINNED: it renders the statement. REVIEWED: that, and the speaker is the one that is said. */
  readonly decision: 'REVIEWED' | 'REJECTED' | 'PINNED'
  /** Key of the statement; null where the quotation was rejected. */
  readonly statement: Slug | null
  /** Who said it; null where nobody has decided that. */
  readonly speaker: Pick<FigureRecord, 'slug' | 'name' | 'kind'> | null
}

/** The evidence of a story as it would read had its reader known what people have decided since. */
export function applyDecisions(
  articles: readonly ArticleEvidence[],
  decisions: readonly QuotationDecision[],
): readonly ArticleEvidence[] {
  const decided = groupBy(decisions, ({ article }) => article)
  return articles.map((evidence) => {
    const own = decided.get(evidence.article.slug)
    return own === undefined ? evidence : applyToArticle(evidence, own)
  })
}

function applyToArticle(evidence: ArticleEvidence, decisions: readonly QuotationDecision[]): ArticleEvidence {
  const added = new Map<string, FigureEvidence>()
  const speakerOf = (speaker: NonNullable<QuotationDecision['speaker']>): string => {
    const known = evidence.figures.find((figure) => figure.known === speaker.slug)
    if (known !== undefined) return known.key
    const figure = toEvidence(speaker)
    added.set(figure.key, figure)
    return figure.key
  }
  const quotations = evidence.quotations.flatMap((quotation): readonly QuotationEvidence[] => {
    const found = decisions.find((one) => isSamePassage(passageOf(quotation), one))
    if (found === undefined) return [quotation]
    if (found.decision === 'REJECTED') return []
    return [
      {
        ...quotation,
        known: found.statement,
        speaker: found.speaker === null ? quotation.speaker : speakerOf(found.speaker),
      },
    ]
  })
  return { ...evidence, quotations, figures: [...evidence.figures, ...added.values()] }
}

/** A figure that a person has named and no reader has found. */
function toEvidence({ slug, name, kind }: NonNullable<QuotationDecision['speaker']>): FigureEvidence {
  return {
    // No key that a reader gives has a space.
    key: `reviewed ${slug}`,
    name,
    kind,
    entry: null,
    polity: false,
    isOpen: false,
    role: null,
    roles: [],
    affiliation: null,
    country: null,
    gender: null,
    aliases: [],
    mentions: [],
    known: slug,
  }
}

function passageOf({ selectors }: QuotationEvidence): Passage {
  return { start: selectors[0]?.start ?? 0, end: selectors.at(-1)?.end ?? 0 }
}
