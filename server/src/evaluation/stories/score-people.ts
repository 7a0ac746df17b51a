import type { Share } from '../rates.ts'
import type { GroupedItem } from '../score-grouping.ts'
import { type GroupingShares, shareGrouping } from './b-cubed.ts'
import { findNamedPeople, type NamedPlace } from './find-named-people.ts'
import type { GoldPerson } from './gold-story.ts'
import type { SettledMention, SettledStory } from './settled-story.ts'

export interface PeopleScore {
  /** Places that surely name somebody, found as a mention of some figure. */
  readonly mentions: Share
  /** Whether mentions of one person are of one figure. */
  readonly grouping: GroupingShares
  /** Figures whose mentions are mostly of a person most of whose mentions another figure has; by articles. */
  readonly splits: Share
  /** People beyond the first who have most of their mentions in one figure; by articles. */
  readonly merges: Share
  /** Of each figure with such mentions, whom most of them are of. */
  readonly personOf: ReadonlyMap<string, string>
}

/** A name may be printed with a title before it or an ending after it; a longer one that begins alike is another's. */
const SLACK_AT_END = 2

/** Whether the people of a story were told apart and together, by the places where articles name them. */
export function scorePeople(people: readonly GoldPerson[], settled: SettledStory): PeopleScore {
  const items: GroupedItem[] = []
  let places = 0
  for (const { doc, text } of settled.articles) {
    const mentions = settled.mentions.filter((mention) => mention.doc === doc)
    for (const place of findNamedPeople(text, people)) {
      places++
      const mention = mentionAt(place, mentions)
      if (mention) items.push({ gold: place.person, extracted: mention.figure })
    }
  }
  const personOf = mostOf(
    items,
    ({ extracted }) => extracted,
    ({ gold }) => gold,
  )
  const homeOf = mostOf(
    items,
    ({ gold }) => gold,
    ({ extracted }) => extracted,
  )
  const articles = settled.articles.length
  const splits = [...personOf].filter(([figure, person]) => homeOf.get(person) !== figure).length
  return {
    mentions: { right: items.length, of: places },
    grouping: shareGrouping(items),
    splits: { right: splits, of: articles },
    merges: { right: homeOf.size - new Set(homeOf.values()).size, of: articles },
    personOf,
  }
}

function mentionAt({ span: [start, end] }: NamedPlace, mentions: readonly SettledMention[]) {
  return mentions.find(
    ({ span: [from, to] }) => from < end && start < to && Math.abs(to - end) <= SLACK_AT_END,
  )
}

/** The value that each key has most often; of equally frequent ones the first. */
function mostOf(
  items: readonly GroupedItem[],
  keyOf: (item: GroupedItem) => string,
  labelOf: (item: GroupedItem) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const item of items) {
    const values = counts.get(keyOf(item)) ?? new Map<string, number>()
    values.set(labelOf(item), (values.get(labelOf(item)) ?? 0) + 1)
    counts.set(keyOf(item), values)
  }
  return new Map(
    [...counts].map(([key, values]) => {
      const [[most] = ['']] = [...values].sort(([, a], [, b]) => b - a)
      return [key, most]
    }),
  )
}
