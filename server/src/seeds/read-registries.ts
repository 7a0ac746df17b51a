import type {
  EventRecord,
  FigureRecord,
  OutletRecord,
  StatementRecord,
  StoryRecord,
} from '../domain/records.ts'
import { namesIn, type RegistryNames } from './check-references.ts'
import { checkEvents, checkFigures, checkOutlets, checkStatements, checkStories } from './check-registries.ts'
import { eventsSchema } from './events-schema.ts'
import { figuresSchema } from './figures-schema.ts'
import { outletsSchema } from './outlets-schema.ts'
import { readSeedFile, type SeedFile } from './read-seed-file.ts'
import type { ReportProblem } from './seed-error.ts'
import { type StatementSeed, statementsSchema } from './statements-schema.ts'
import { storiesSchema } from './stories-schema.ts'

/** Who and what the annotations of articles may name. */
export interface Registries {
  readonly stories: readonly StoryRecord[]
  readonly outlets: readonly OutletRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  readonly statements: readonly StatementRecord[]
  readonly names: RegistryNames
  readonly statementsFile: SeedFile<{ readonly statements: readonly StatementSeed[] }>
}

/** Reads and checks the files that name stories, outlets, figures, events and statements. */
export function readRegistries(directory: string, reportProblem: ReportProblem): Registries {
  const stories = readSeedFile(directory, 'stories.yaml', storiesSchema, reportProblem)
  const outlets = readSeedFile(directory, 'outlets.yaml', outletsSchema, reportProblem)
  const figures = readSeedFile(directory, 'figures.yaml', figuresSchema, reportProblem)
  const events = readSeedFile(directory, 'events.yaml', eventsSchema, reportProblem)
  const statements = readSeedFile(directory, 'statements.yaml', statementsSchema, reportProblem)
  const names = {
    story: { kind: 'story', file: stories.name, names: namesIn(stories.raw, 'stories', 'slug') },
    outlet: { kind: 'outlet', file: outlets.name, names: namesIn(outlets.raw, 'outlets', 'slug') },
    figure: { kind: 'figure', file: figures.name, names: namesIn(figures.raw, 'figures', 'slug') },
    event: { kind: 'event', file: events.name, names: namesIn(events.raw, 'events', 'slug') },
  }
  checkStories(stories, names)
  checkOutlets(outlets)
  checkFigures(figures, names)
  checkEvents(events, names)
  checkStatements(statements, names)
  return {
    stories: (stories.data?.stories ?? []).map((story) => ({ ...story, summary: story.summary ?? null })),
    outlets: (outlets.data?.outlets ?? []).map((outlet) => ({
      ...outlet,
      country: outlet.country ?? null,
      stateAffiliation: outlet.stateAffiliation ?? null,
      homepage: outlet.homepage ?? null,
      wikidataId: outlet.wikidataId ?? null,
    })),
    figures: (figures.data?.figures ?? []).map((figure) => ({
      ...figure,
      role: figure.role ?? null,
      affiliation: figure.affiliation ?? null,
      polity: figure.polity ?? false,
      country: figure.country ?? null,
      aliases: figure.aliases ?? [],
      wikidataId: figure.wikidataId ?? null,
    })),
    events: (events.data?.events ?? []).map((event) => ({
      ...event,
      place: event.place ?? null,
      codes: event.codes ?? [],
      participants: event.participants ?? [],
      measures: event.measures ?? [],
    })),
    statements: (statements.data?.statements ?? []).map((statement) => ({
      ...statement,
      saidOn: statement.saidOn ?? null,
      occasion: statement.occasion ?? null,
      links: statement.links ?? [],
    })),
    names,
    statementsFile: statements,
  }
}
