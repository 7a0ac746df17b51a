import type { Corpus, Day, EventRecord, FigureRecord, Slug } from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import { applyDecisions } from '../../settling/decisions/apply-decisions.ts'
import { identifyArticles } from '../../settling/identities/identify-articles.ts'
import type {
  ArticleIdentities,
  FormerIdentities,
  StoryIdentities,
} from '../../settling/identities/identities.ts'
import { nameUnattributed } from '../../settling/identities/name-new-figure.ts'
import { nameStory } from '../../settling/identities/name-story.ts'
import { writeArticle } from '../../settling/records/write-article.ts'
import { writeOutlets } from '../../settling/records/write-outlets.ts'
import { type StoryRegistry, writeRegistry } from '../../settling/records/write-registry.ts'
import { writeStory } from '../../settling/records/write-story.ts'
import type { SamenessJudge } from '../../settling/sameness/create-sameness-judge.ts'
import { settleStory } from '../../settling/settle-story.ts'
import type { SettledStory } from '../../settling/settled-story.ts'
import { writeCorpus } from '../rows/write-corpus.ts'
import type { Transaction } from '../transaction.ts'
import { findNamingContext } from './find-naming-context.ts'
import { readEvidence, type StoredEvidence } from './read-evidence.ts'
import { readRecordedEvidence } from './read-recorded-evidence.ts'
import { readStoredOutlets, readStoredStory, type StoredStory } from './read-registry.ts'
import { readStoryDecisions } from './read-story-decisions.ts'
import { dropStaleRedirects, putRedirects, takeRedirects } from './redirects.ts'
import { describeFigures, writeDescriptions } from './write-descriptions.ts'
import { writeStoryEvidence } from './write-story-evidence.ts'

/**
 * Adds articles to a story and settles it as a whole: what all of its articles say is decided anew, and the rows that
 * differ by it are written. Runs in a transaction of `runStoreTransaction`.
 *
 * @param fresh articles that were read now; none to settle what is stored.
 * @param today for a story of which nothing tells when it was.
 * @returns how many rows were changed, derived ones included.
 */
export async function storeStory(
  transaction: Transaction,
  story: Slug,
  fresh: readonly ArticleEvidence[],
  judge: SamenessJudge,
  today: Day,
): Promise<number> {
  const stored = await readStoredStory(transaction, story)
  const known = await readKnownArticles(transaction, story, fresh)
  const decisions = await readStoryDecisions(transaction, story)
  const articles = applyDecisions([...known.evidence.values(), ...fresh], decisions)
  const settled = settleStory(articles, judge)
  const context = await findNamingContext(transaction, story, settled, known.identities)
  const names = nameStory(settled, articles, context)
  const identities = identifyArticles(articles, settled, names)
  const changed = findChanged(identities, known, fresh)
  const registry = writeRegistry(story, settled, names)
  const figures = await describeFigures(transaction, story, registry.figures, stored.descriptions)
  const rewritten = articles.filter(({ article }) => changed.has(article.slug))
  const corpus = {
    ...writeStoryRecords(story, articles, settled, names, registry, stored, today),
    outlets: writeOutlets(
      fresh,
      await readStoredOutlets(
        transaction,
        fresh.map(({ outlet }) => outlet.slug),
      ),
    ),
    figures: [...figures.records, ...rewritten.flatMap(unattributedOf)],
    articles: rewritten.map((evidence) =>
      writeArticle(evidence, identities.get(evidence.article.slug) ?? NOTHING),
    ),
  } satisfies Corpus
  const following = await takeRedirects(transaction, story, names)
  let changedRows = await writeCorpus(transaction, corpus)
  changedRows += await putRedirects(transaction, following)
  changedRows += await dropStaleRedirects(transaction, story, names)
  changedRows += await writeDescriptions(transaction, story, figures.descriptions)
  return changedRows + (await writeStoryEvidence(transaction, fresh, pick(identities, changed)))
}

const NOTHING: ArticleIdentities = { figures: {}, statements: {}, events: {}, measures: {} }

interface KnownArticles {
  /** Of articles that are not read now, by slug. */
  readonly evidence: ReadonlyMap<Slug, ArticleEvidence>
  readonly identities: ReadonlyMap<Slug, FormerIdentities>
  /** Articles that a person annotated. */
  readonly curated: ReadonlySet<Slug>
}

async function readKnownArticles(
  transaction: Transaction,
  story: Slug,
  fresh: readonly ArticleEvidence[],
): Promise<KnownArticles> {
  const recorded = await readRecordedEvidence(transaction, story)
  const all = new Map<Slug, StoredEvidence>([
    ...(await readEvidence(transaction, story)),
    ...recorded.map((one) => [one.evidence.article.slug, one] as const),
  ])
  const readNow = new Set(fresh.map(({ article }) => article.slug))
  return {
    evidence: new Map(
      [...all].flatMap(([slug, { evidence }]) => (readNow.has(slug) ? [] : [[slug, evidence] as const])),
    ),
    identities: new Map([...all].map(([slug, { identities }]) => [slug, identities])),
    curated: new Set(recorded.flatMap(({ isCurated, evidence }) => (isCurated ? evidence.article.slug : []))),
  }
}

function unattributedOf({ article, quotations }: ArticleEvidence): readonly FigureRecord[] {
  return quotations.some(({ speaker }) => speaker === null) ? [nameUnattributed(article.slug)] : []
}

/** Articles that were read now, and others whose parts were found to be something else than before. */
function findChanged(
  identities: ReadonlyMap<Slug, ArticleIdentities>,
  known: KnownArticles,
  fresh: readonly ArticleEvidence[],
): ReadonlySet<Slug> {
  const changed = new Set(fresh.map(({ article }) => article.slug))
  for (const slug of known.evidence.keys()) {
    if (known.curated.has(slug)) continue
    const { age: _age, ...before } = known.identities.get(slug) ?? { ...NOTHING, age: 0 }
    if (JSON.stringify(sorted(before)) !== JSON.stringify(sorted(identities.get(slug) ?? NOTHING)))
      changed.add(slug)
  }
  return changed
}

/** Identities with their keys in one order. */
function sorted(identities: ArticleIdentities): unknown {
  return Object.entries(identities)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, own]) => [kind, Object.entries(own as object).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

function pick<Value>(all: ReadonlyMap<Slug, Value>, slugs: ReadonlySet<Slug>): ReadonlyMap<Slug, Value> {
  return new Map([...all].filter(([slug]) => slugs.has(slug)))
}

/** Story, statements and events where they are not as they are stored; those that a person described stay. */
function writeStoryRecords(
  slug: Slug,
  articles: readonly ArticleEvidence[],
  settled: SettledStory,
  names: StoryIdentities,
  registry: StoryRegistry,
  stored: StoredStory,
  today: Day,
): Pick<Corpus, 'stories' | 'statements' | 'events'> {
  const given = new Set(settled.statements.flatMap(({ known }) => known ?? []))
  const statements = registry.statements.filter((statement) => {
    const before = stored.statements.get(statement.key)
    if (before === undefined) return true
    if (given.has(statement.key)) return false
    const conflicts = statement.links.map((link) => link.statement).sort()
    return (
      before.speaker !== statement.speaker ||
      before.saidOn !== statement.saidOn ||
      conflicts.join(' ') !== before.conflicts.join(' ')
    )
  })
  const described = new Set(settled.events.flatMap(({ known }) => known ?? []))
  const events = registry.events
    .map((event) =>
      described.has(event.slug) ? withMeasures(stored.events.get(event.slug) ?? event, event) : event,
    )
    .filter((event) => !isSameEvent(event, stored.events.get(event.slug)))
  if (stored.story?.origin === 'CURATED') return { stories: [], statements, events }
  const main = registry.events.find((event) => event.slug === names.events.get(settled.mainEvent ?? ''))
  const { story, event } = writeStory(slug, articles, main, stored.story?.title ?? null, today)
  const isSame =
    stored.story !== null && stored.story.mainEvent === story.mainEvent && stored.story.date === story.date
  return {
    stories: isSame ? [] : [{ ...story, summary: stored.story?.summary ?? null }],
    statements,
    events: event === null || isSame ? events : [...events, event],
  }
}

/** An event that a person described, with the measures that articles add. */
function withMeasures(event: EventRecord, { measures }: EventRecord): EventRecord {
  return { ...event, measures: uniqueBy([...event.measures, ...measures], ({ slug }) => slug) }
}

function isSameEvent(event: EventRecord, stored: EventRecord | undefined): boolean {
  return stored !== undefined && describe(event) === describe(stored)
}

function describe({ slug, title, kind, date, place, codes, participants, measures }: EventRecord): string {
  const list = (items: readonly object[]) =>
    items.map((item) => JSON.stringify(Object.entries(item).sort())).sort()
  return JSON.stringify([slug, title, kind, date, place, list(codes), list(participants), list(measures)])
}
