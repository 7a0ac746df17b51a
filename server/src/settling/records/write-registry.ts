import type { EventRecord, Slug, StatementRecord } from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { StoryIdentities } from '../identities/identities.ts'
import { nameUnattributed } from '../identities/name-new-figure.ts'
import type { SettledStory } from '../settled-story.ts'
import type { FigureDescription } from './describe-figure.ts'

/** What a story's articles refer to. */
export interface StoryRegistry {
  /** What the story says of each figure that people and gazetteers leave to it, by slug. */
  readonly figures: ReadonlyMap<Slug, FigureDescription>
  readonly statements: readonly StatementRecord[]
  readonly events: readonly EventRecord[]
}

/** The records of all that was settled of a story, under the names that it was found to have. */
export function writeRegistry(story: Slug, settled: SettledStory, names: StoryIdentities): StoryRegistry {
  const figureOf = (id: string) => names.figures.get(id) ?? ''
  const figures = new Map<Slug, FigureDescription>()
  for (const figure of settled.figures) {
    const slug = figureOf(figure.id)
    const { name, kind, role, polity, country, aliases, affiliation, members } = figure
    const description = {
      story,
      articles: new Set(members.map(({ article }) => article)).size,
      name,
      kind,
      role,
      affiliation: affiliation === null ? null : figureOf(affiliation),
      polity,
      country,
      aliases,
    }
    // Two that a person has made one: the one with more to say describes both.
    if ((figures.get(slug)?.articles ?? 0) < description.articles) figures.set(slug, description)
  }
  return {
    figures,
    statements: settled.statements.map(
      ({ id, speaker, saidOn, members, conflictsWith }): StatementRecord => ({
        key: names.statements.get(id) ?? '',
        story,
        speaker: speaker === null ? nameUnattributed(members[0]?.article ?? '').slug : figureOf(speaker),
        saidOn,
        occasion: null,
        links: conflictsWith.map((other) => ({
          relation: 'CONFLICTS_WITH' as const,
          statement: names.statements.get(other) ?? '',
        })),
      }),
    ),
    events: settled.events.map(
      ({ id, known: _known, members: _members, participants, measures, ...event }): EventRecord => ({
        ...event,
        slug: names.events.get(id) ?? '',
        participants: uniqueBy(
          participants.map(({ role, figure }) => ({ role, figure: figureOf(figure) })),
          ({ role, figure }) => [role, figure],
        ),
        measures: uniqueBy(
          measures.map(({ id: measure, name, unit }) => ({
            slug: names.measures.get(measure) ?? '',
            name,
            unit,
          })),
          ({ slug }) => slug,
        ),
      }),
    ),
  }
}
