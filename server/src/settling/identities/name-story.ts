import type { Slug } from '../../domain/records.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import { digestOf, slugOf } from '../../reading/evidence/slug-of.ts'
import type { Member, SettledMeasure, SettledStory } from '../settled-story.ts'
import type { FormerIdentities, Redirects, StoryIdentities } from './identities.ts'
import { type Cluster, type KeptNames, keepNames } from './keep-names.ts'
import { nameNewEvent } from './name-new-event.ts'
import { nameNewFigure } from './name-new-figure.ts'
import { nameNewStatement } from './name-new-statement.ts'
import { placeOf } from './place-of.ts'

/** What is known outside the evidence of who and what goes by which name. */
export interface NamingContext {
  readonly story: Slug
  /** Identities of the story's articles before, by slug. */
  readonly former: ReadonlyMap<Slug, FormerIdentities>
  /** Slugs of figures that are known outside the story, by the ids of the settled figures that are the same. */
  readonly linked: ReadonlyMap<string, Slug>
  /** Slugs of the figures into which people have merged others, by the slugs of those. */
  readonly merged: ReadonlyMap<Slug, Slug>
  /** Slugs that figures and events outside the story have. */
  readonly taken: { readonly figures: ReadonlySet<Slug>; readonly events: ReadonlySet<Slug> }
}

/** Names all that was settled: what stands keeps its name, what is new gets one. */
export function nameStory(
  settled: SettledStory,
  articles: readonly ArticleEvidence[],
  { story, former, linked, merged, taken }: NamingContext,
): StoryIdentities {
  const before =
    (read: (identities: FormerIdentities, key: string) => Slug | undefined) => (member: Member) => {
      const identities = former.get(member.article)
      const name = identities && read(identities, member.key)
      return identities && name !== undefined ? { name, age: identities.age } : undefined
    }
  const slugBefore = before(({ figures: slugs }, key) => lookUp(slugs, key))
  const figures = nameAll(
    settled.figures.map((figure) => ({
      ...figure,
      known: figure.known ?? linked.get(figure.id) ?? findMerged(figure.members, slugBefore, merged),
    })),
    slugBefore,
    (figure) => nameNewFigure(story, figure),
    taken.figures,
    story,
  )
  const quotations = new Map(
    articles.flatMap(({ article, quotations: own }) =>
      own.map((quotation) => [`${article.slug} ${placeOf(quotation)}`, quotation] as const),
    ),
  )
  const statements = nameAll(
    settled.statements,
    before(({ statements: keys }, key) => lookUp(keys, key)),
    ({ speaker, members: [first] }) => {
      const quotation = quotations.get(`${first?.article} ${first?.key}`)
      if (first === undefined || quotation === undefined) throw new Error('A statement has a quotation.')
      return nameNewStatement(
        speaker === null ? null : (figures.names.get(speaker) ?? null),
        first.article,
        quotation,
      )
    },
    new Set(),
    story,
  )
  const events = nameAll(
    settled.events,
    before(({ events: slugs }, key) => lookUp(slugs, key)),
    nameNewEvent,
    taken.events,
    story,
  )
  const measures = settled.events.flatMap((event) => {
    const slug = events.names.get(event.id) ?? ''
    const clusters = event.measures.map(({ values, ...measure }) => ({
      ...measure,
      members: values.map(({ article, key, index }) => ({ article, key: `${key}#${index}` })),
    }))
    const named = nameAll(
      clusters,
      before(({ measures: slugs }, key) => findMeasure(slugs, key)),
      (measure) => nameNewMeasure(slug, measure),
      new Set(),
      story,
    )
    return [...named.names]
  })
  return {
    figures: figures.names,
    statements: statements.names,
    events: events.names,
    measures: new Map(measures),
    redirects: {
      figures: redirect(figures),
      statements: redirect(statements),
      events: redirect(events),
    },
  }
}

/** The figure into which a person has merged one that these members were. */
function findMerged(
  members: readonly Member[],
  slugBefore: Parameters<typeof keepNames>[1],
  merged: ReadonlyMap<Slug, Slug>,
): Slug | null {
  for (const member of members) {
    const into = merged.get(slugBefore(member)?.name ?? '')
    if (into !== undefined) return into
  }
  return null
}

/** Letters of the digest that tells the names of one story from those of another. */
const DIGEST_LENGTH = 8

/**
 * Names clusters: those that stand as before, new ones by `nameNew`. A name that something else has is followed by a
 * digest of the story, so that nothing outside the story can have it.
 */
function nameAll<Settled extends Cluster>(
  clusters: readonly Settled[],
  nameBefore: Parameters<typeof keepNames>[1],
  nameNew: (cluster: Settled) => Slug,
  taken: ReadonlySet<Slug>,
  story: Slug,
): KeptNames {
  const kept = keepNames(clusters, nameBefore)
  const names = new Map(kept.names)
  const used = new Set(names.values())
  for (const cluster of clusters) {
    if (names.has(cluster.id)) continue
    let name = nameNew(cluster)
    if (used.has(name) || taken.has(name)) {
      const own = `${name}-${digestOf(story, DIGEST_LENGTH)}`
      name = own
      for (let number = 2; used.has(name); number++) name = `${own}-${number}`
    }
    names.set(cluster.id, name)
    used.add(name)
  }
  return { names, gone: new Map([...kept.gone].filter(([name]) => !used.has(name))) }
}

/** Unit and name, since an event may have a number and a date of the same thing. */
function nameNewMeasure(event: Slug, { name, unit }: Pick<SettledMeasure, 'name' | 'unit'>): Slug {
  return `${event}-${slugOf(`${name} ${unit}`)}`
}

function findMeasure(slugs: FormerIdentities['measures'], key: string): Slug | undefined {
  const at = key.lastIndexOf('#')
  return lookUp(slugs, key.slice(0, at))?.[Number(key.slice(at + 1))] ?? undefined
}

/** Keys come from articles, and one may be called "constructor". */
function lookUp<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function redirect({ names, gone }: KeptNames): Redirects {
  return new Map([...gone].flatMap(([name, cluster]) => [[name, names.get(cluster) ?? ''] as const]))
}
