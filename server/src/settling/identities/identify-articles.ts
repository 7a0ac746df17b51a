import { groupBy } from '../../domain/group-by.ts'
import type { Slug } from '../../domain/records.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import type { Member, SettledStory } from '../settled-story.ts'
import type { ArticleIdentities, StoryIdentities } from './identities.ts'

interface Found extends Member {
  readonly name: Slug
}

/** What the parts of each article are, by its slug. */
export function identifyArticles(
  articles: readonly ArticleEvidence[],
  settled: SettledStory,
  names: StoryIdentities,
): ReadonlyMap<Slug, ArticleIdentities> {
  const figures = byArticle(found(settled.figures, names.figures))
  const statements = byArticle(found(settled.statements, names.statements))
  const events = byArticle(found(settled.events, names.events))
  const values = groupBy(
    settled.events.flatMap(({ measures }) =>
      measures.flatMap((measure) =>
        measure.values.map((value) => ({ ...value, name: names.measures.get(measure.id) ?? '' })),
      ),
    ),
    ({ article }) => article,
  )
  return new Map(
    articles.map(({ article: { slug: article } }) => [
      article,
      {
        figures: byKey(figures.get(article)),
        statements: byKey(statements.get(article)),
        events: byKey(events.get(article)),
        measures: Object.fromEntries(
          [...groupBy(values.get(article) ?? [], ({ key }) => key)].map(([key, own]) => [key, inPlace(own)]),
        ),
      },
    ]),
  )
}

/** Names at the indices of their values. */
function inPlace(
  values: readonly { readonly index: number; readonly name: Slug }[],
): readonly (Slug | null)[] {
  const names = new Map(values.map(({ index, name }) => [index, name]))
  return Array.from({ length: Math.max(...names.keys()) + 1 }, (_, index) => names.get(index) ?? null)
}

function found(
  clusters: readonly { readonly id: string; readonly members: readonly Member[] }[],
  names: ReadonlyMap<string, Slug>,
): readonly Found[] {
  return clusters.flatMap(({ id, members }) =>
    members.map((member) => ({ ...member, name: names.get(id) ?? '' })),
  )
}

function byArticle(members: readonly Found[]): ReadonlyMap<Slug, readonly Found[]> {
  return groupBy(members, ({ article }) => article)
}

/** Sorted, so that equal identities are written alike. */
function byKey(members: readonly Found[] = []): Readonly<Record<string, Slug>> {
  return Object.fromEntries(
    members.map(({ key, name }) => [key, name] as const).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
  )
}
