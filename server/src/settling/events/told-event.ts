import { groupBy } from '../../domain/group-by.ts'
import type { Slug } from '../../domain/records.ts'
import type { ArticleEvidence, EventEvidence } from '../../reading/evidence/article-evidence.ts'
import type { Member } from '../settled-story.ts'
import { type DaySpan, daySpanOf } from './day-span.ts'
import { stemsOf } from './stems-of.ts'

/** An event as one article tells it, with what decides whether another article tells the same one. */
export interface ToldEvent {
  readonly member: Member
  /** Names it in the story. */
  readonly id: string
  readonly event: EventEvidence
  readonly stems: ReadonlySet<string>
  /** Ids of the figures that take part, by what they do. */
  readonly agents: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  /** The bodies for which the agents speak, and the agents themselves. */
  readonly sides: ReadonlySet<string>
  /** Null where the article does not date it. */
  readonly days: DaySpan | null
  /** Whether the article is about it. */
  readonly isMain: boolean
  /** 2 in the headline, 1 in the lead. */
  readonly prominence: 0 | 1 | 2
  /** 0 to 1; 1 for what a person described. */
  readonly readability: number
}

/** What settling events needs of an article. */
export interface TellingArticle {
  readonly article: Pick<ArticleEvidence['article'], 'slug' | 'headline'>
  readonly figures: readonly Pick<ArticleEvidence['figures'][number], 'key' | 'affiliation'>[]
  readonly events: ArticleEvidence['events']
}

/** Id of the settled figure that a figure of an article is; undefined where it is none of the story's. */
export type FigureOf = (article: Slug, key: string) => string | undefined

/** Deeds of speech alone: that somebody says something is a statement of the story, and none of its events. */
const SPEECH = new Set(['say'])

/** All events that articles tell, in the order of article and key, whatever the order of the articles. */
export function readTold(articles: readonly TellingArticle[], figureOf: FigureOf): readonly ToldEvent[] {
  return articles
    .flatMap((article) =>
      article.events
        .filter(({ clues, known }) => known !== null || !SPEECH.has(clues?.action ?? ''))
        .map((event) => readEvent(article, event, figureOf)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
}

function readEvent(
  { article, figures }: TellingArticle,
  event: EventEvidence,
  figureOf: FigureOf,
): ToldEvent {
  const { key, participants, clues, date, mentions, title } = event
  const byRole = groupBy(participants, ({ role }) => role)
  const idsOf = (keys: readonly string[]) => new Set(keys.flatMap((one) => figureOf(article.slug, one) ?? []))
  const agents = (byRole.get('AGENT') ?? []).map(({ figure }) => figure)
  const bodies = figures.flatMap(({ key: one, affiliation }) =>
    affiliation !== null && agents.includes(one) ? [affiliation] : [],
  )
  return {
    member: { article: article.slug, key },
    id: `${article.slug}/${key}`,
    event,
    stems: stemsOf([title, ...(clues?.words ?? [])].join(' ')),
    agents: idsOf(agents),
    targets: idsOf((byRole.get('TARGET') ?? []).map(({ figure }) => figure)),
    sides: idsOf([...agents, ...bodies]),
    days: date !== null && (clues?.isDated ?? true) ? daySpanOf(date) : null,
    isMain: mentions.some(({ role }) => role === 'MAIN'),
    prominence: clues?.prominence === 'HEADLINE' ? 2 : clues?.prominence === 'LEAD' ? 1 : 0,
    readability: clues?.readability ?? 1,
  }
}
