import { checkReference, checkUnique, type RegistryNames, withPaths } from './check-references.ts'
import type { EventSeed } from './events-schema.ts'
import type { FigureSeed } from './figures-schema.ts'
import type { OutletSeed } from './outlets-schema.ts'
import type { SeedFile } from './read-seed-file.ts'
import type { StatementSeed } from './statements-schema.ts'
import type { StorySeed } from './stories-schema.ts'
import { suggestClosest } from './suggest-closest.ts'

const SLUG_TAKEN = 'an entry above has this slug'
const WIKIDATA_TAKEN = 'an entry above has this Wikidata item'

export function checkStories(
  file: SeedFile<{ readonly stories: readonly StorySeed[] }>,
  names: RegistryNames,
): void {
  const stories = withPaths(file.data?.stories, 'stories')
  checkUnique(file, stories, ({ slug }) => slug, SLUG_TAKEN)
  for (const { item, path } of stories) {
    checkReference(file, [...path, 'mainEvent'], item.mainEvent, names.event)
  }
}

export function checkOutlets(file: SeedFile<{ readonly outlets: readonly OutletSeed[] }>): void {
  const outlets = withPaths(file.data?.outlets, 'outlets')
  checkUnique(file, outlets, ({ slug }) => slug, SLUG_TAKEN)
  checkUnique(file, outlets, ({ wikidataId }) => wikidataId, WIKIDATA_TAKEN)
}

export function checkFigures(
  file: SeedFile<{ readonly figures: readonly FigureSeed[] }>,
  names: RegistryNames,
): void {
  const figures = withPaths(file.data?.figures, 'figures')
  checkUnique(file, figures, ({ slug }) => slug, SLUG_TAKEN)
  checkUnique(file, figures, ({ wikidataId }) => wikidataId, WIKIDATA_TAKEN)
  const affiliations = new Map(figures.map(({ item }) => [item.slug, item.affiliation ?? undefined]))
  for (const { item, path } of figures) {
    checkReference(file, [...path, 'affiliation'], item.affiliation, names.figure)
    if (leadsBack(item.slug, affiliations)) {
      file.report([...path, 'affiliation'], 'the affiliations lead in a circle', item.slug)
    }
  }
}

/** Whether the affiliations of a figure come back to it. */
function leadsBack(slug: string, affiliations: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>()
  let next = affiliations.get(slug)
  while (next !== undefined && next !== slug && !passed.has(next)) {
    passed.add(next)
    next = affiliations.get(next)
  }
  return next === slug
}

export function checkEvents(
  file: SeedFile<{ readonly events: readonly EventSeed[] }>,
  names: RegistryNames,
): void {
  const events = withPaths(file.data?.events, 'events')
  checkUnique(file, events, ({ slug }) => slug, SLUG_TAKEN)
  const measures = events.flatMap(({ item, path }) => withPaths(item.measures, ...path, 'measures'))
  checkUnique(file, measures, ({ slug }) => slug, 'a measure above has this slug')
  for (const { item, path } of events) {
    const codes = withPaths(item.codes, ...path, 'codes')
    checkUnique(file, codes, ({ scheme, code }) => `${scheme} ${code}`, 'the event has this code twice')
    const participants = withPaths(item.participants, ...path, 'participants')
    const key = ({ role, figure }: { role: string; figure: string }) => `${role} ${figure}`
    checkUnique(file, participants, key, 'the event has this participant twice in one role')
    for (const participant of participants) {
      checkReference(file, [...participant.path, 'figure'], participant.item.figure, names.figure)
    }
  }
}

export function checkStatements(
  file: SeedFile<{ readonly statements: readonly StatementSeed[] }>,
  names: RegistryNames,
): void {
  const statements = withPaths(file.data?.statements, 'statements')
  const nameOf = ({ story, key }: StatementSeed) => `${story} ${key}`
  checkUnique(file, statements, nameOf, 'a statement of this story above has this key')
  const known = new Set(statements.map(({ item }) => nameOf(item)))
  for (const { item, path } of statements) {
    checkReference(file, [...path, 'story'], item.story, names.story)
    checkReference(file, [...path, 'speaker'], item.speaker, names.figure)
    checkReference(file, [...path, 'occasion'], item.occasion, names.event)
    const links = withPaths(item.links, ...path, 'links')
    checkUnique(
      file,
      links,
      ({ relation, statement }) => `${relation} ${statement}`,
      'this link is given twice',
    )
    for (const { item: link, path: linkPath } of links) {
      if (link.statement === item.key) {
        file.report([...linkPath, 'statement'], 'a statement cannot be linked to itself', link.statement)
      } else if (!known.has(`${item.story} ${link.statement}`)) {
        const keys = statements
          .filter((other) => other.item.story === item.story)
          .map((other) => other.item.key)
        const message = `the story ${item.story} has no such statement${suggestClosest(link.statement, keys)}`
        file.report([...linkPath, 'statement'], message, link.statement)
      }
    }
  }
}
