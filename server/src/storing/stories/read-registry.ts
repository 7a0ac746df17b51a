import type { EventRecord, Slug, StatementRecord, StoryRecord } from '../../domain/records.ts'
import type { Origin } from '../../domain/vocabulary.ts'
import type { FigureDescription } from '../../settling/records/describe-figure.ts'
import type { Transaction } from '../transaction.ts'

/** A figure that is stored, as far as settling has to know it. */
export interface StoredFigure {
  readonly slug: Slug
  readonly name: string
  readonly kind: FigureDescription['kind']
  readonly role: string | null
  readonly country: string | null
  readonly origin: Origin
  /** Whether it is named in other stories. */
  readonly isElsewhere: boolean
}

/** What is stored of a story and of what it may name. */
export interface StoredStory {
  /** Null where the story is new. */
  readonly story: (StoryRecord & { readonly origin: Origin }) | null
  readonly statements: ReadonlyMap<Slug, StoredStatement>
  readonly events: ReadonlyMap<Slug, EventRecord>
  readonly descriptions: ReadonlyMap<Slug, FigureDescription>
}

export async function readStoredStory(transaction: Transaction, slug: Slug): Promise<StoredStory> {
  const [story] = await transaction.$queryRawUnsafe<(StoryRecord & { origin: Origin })[]>(STORY, slug)
  const statements = await transaction.$queryRawUnsafe<StoredStatement[]>(STATEMENTS, slug)
  const events = await transaction.$queryRawUnsafe<EventRecord[]>(EVENTS, slug)
  const descriptions = await transaction.$queryRawUnsafe<StoredDescription[]>(DESCRIPTIONS, slug)
  return {
    story: story ?? null,
    statements: new Map(statements.map((statement) => [statement.key, statement])),
    events: new Map(events.map((event) => [event.slug, event])),
    descriptions: new Map(descriptions.map(({ slug: figure, description }) => [figure, description])),
  }
}

/** Outlets that are stored, of some. */
export async function readStoredOutlets(
  transaction: Transaction,
  outlets: readonly Slug[],
): Promise<ReadonlySet<Slug>> {
  const rows = await transaction.$queryRawUnsafe<{ slug: Slug }[]>(
    'SELECT slug FROM outlets WHERE slug = ANY ($1)',
    outlets,
  )
  return new Set(rows.map(({ slug }) => slug))
}

/** Figures that have one of some slugs or names. */
export async function readStoredFigures(
  transaction: Transaction,
  story: Slug,
  slugs: readonly Slug[],
  names: readonly string[],
): Promise<readonly StoredFigure[]> {
  return transaction.$queryRawUnsafe<StoredFigure[]>(FIGURES, slugs, names, story)
}

/** What other stories than one say of figures. */
export async function readOtherDescriptions(
  transaction: Transaction,
  story: Slug,
  figures: readonly Slug[],
): Promise<readonly StoredDescription[]> {
  return transaction.$queryRawUnsafe<StoredDescription[]>(OTHER_DESCRIPTIONS, story, figures)
}

/** Which of some slugs events of other stories have. */
export async function readTakenEvents(
  transaction: Transaction,
  story: Slug,
  slugs: readonly Slug[],
): Promise<ReadonlySet<Slug>> {
  const rows = await transaction.$queryRawUnsafe<{ slug: Slug }[]>(TAKEN_EVENTS, slugs, story)
  return new Set(rows.map(({ slug }) => slug))
}

export interface StoredStatement extends Pick<StatementRecord, 'key' | 'speaker' | 'saidOn'> {
  /** Keys of the statements that it conflicts with, in their order. */
  readonly conflicts: readonly Slug[]
}

export interface StoredDescription {
  readonly slug: Slug
  readonly description: FigureDescription
}

const STORY = `
  SELECT stories.slug, stories.title, stories.summary, stories.date, events.slug AS "mainEvent",
    stories.origin::text AS origin
  FROM stories JOIN events ON events.id = main_event_id WHERE stories.slug = $1`

const STATEMENTS = `
  SELECT key, figures.slug AS speaker, said_on AS "saidOn", coalesce((
      SELECT array_agg(targets.key ORDER BY targets.key COLLATE "C")
      FROM statement_links JOIN statements AS targets ON targets.id = target_id
      WHERE reply_id = statements.id AND relation = 'CONFLICTS_WITH'
    ), '{}') AS conflicts
  FROM stories JOIN statements ON story_id = stories.id JOIN figures ON figures.id = speaker_id
  WHERE stories.slug = $1`

const DESCRIPTIONS = `
  SELECT figures.slug, description
  FROM stories JOIN figure_descriptions ON story_id = stories.id JOIN figures ON figures.id = figure_id
  WHERE stories.slug = $1`

const OTHER_DESCRIPTIONS = `
  SELECT figures.slug, description
  FROM figures JOIN figure_descriptions ON figure_id = figures.id JOIN stories ON stories.id = story_id
  WHERE figures.slug = ANY ($2) AND stories.slug <> $1`

const FIGURES = `
  SELECT figures.slug, figures.name, figures.kind::text AS kind, figures.role, figures.country,
    figures.origin::text AS origin,
    EXISTS (
      SELECT FROM "_StoryFigures" JOIN stories ON stories.id = "B" WHERE "A" = figures.id AND stories.slug <> $3
    ) AS "isElsewhere"
  FROM figures WHERE figures.slug = ANY ($1) OR (figures.name = ANY ($2) AND figures.kind <> 'ANONYMOUS')
  ORDER BY figures.slug`

/** Events with all that belongs to them, as records have it. */
const EVENTS = `
  WITH told AS (
    SELECT "A" AS id FROM "_StoryEvents" JOIN stories ON stories.id = "B" WHERE stories.slug = $1
    UNION SELECT main_event_id FROM stories WHERE slug = $1
  )
  SELECT slug, title, kind::text AS kind, date, place,
    coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'code', code) ORDER BY scheme, code)
      FROM event_codes WHERE event_id = events.id), '[]') AS codes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', participants.role, 'figure', figures.slug)
        ORDER BY participants.role, figures.slug)
      FROM participants JOIN figures ON figures.id = figure_id WHERE event_id = events.id), '[]') AS participants,
    coalesce((SELECT jsonb_agg(jsonb_build_object('slug', measures.slug, 'name', name, 'unit', unit) ORDER BY measures.slug)
      FROM measures WHERE event_id = events.id), '[]') AS measures
  FROM told JOIN events USING (id) ORDER BY slug`

const TAKEN_EVENTS = `
  SELECT slug FROM events
  WHERE slug = ANY ($1)
    AND id NOT IN (SELECT "A" FROM "_StoryEvents" JOIN stories ON stories.id = "B" WHERE stories.slug = $2)
    AND id NOT IN (SELECT main_event_id FROM stories WHERE slug = $2)`
