import { groupBy } from '../../domain/group-by.ts'
import type { NameVariants } from '../../lexicons/read-name-variants.ts'
import { type Cluster, mayJoin } from './cluster.ts'
import { fullNamesOf, isPerson } from './naming.ts'
import { readPersonName } from './read-person-name.ts'
import { clashInRoles, shareRole } from './roles.ts'

/** Whom a surname means: a person of the story, nobody whose full name it has, or one of several. */
export type Choice = Cluster | 'NOBODY' | 'UNCLEAR'

/**
 * A function that chooses whom a surname alone means. An article that names somebody in full calls that one by the
 * surname; so another person with the surname in it is somebody else. Of several, a position or gender has to tell.
 */
export function choosePerson(
  persons: readonly Cluster[],
  { spellAlike }: NameVariants,
): (short: Cluster) => Choice {
  const byPart = (partsOf: (words: readonly string[]) => readonly string[]) =>
    groupBy(
      persons.flatMap((person) => {
        const parts = new Set(fullNamesOf(person).flatMap(({ words }) => partsOf(words)))
        return [...parts].map((part) => ({ part, person }))
      }),
      ({ part }) => part,
    )
  const indexes = [
    byPart((words) => words.slice(-1)),
    byPart((words) => words.slice(-1).map(spellAlike)),
    byPart((words) => words.slice(0, 1)),
    byPart((words) => [...words.slice(1, -1), ...words.slice(-1).flatMap((word) => word.split('-'))]),
  ]
  return (short) => {
    const { surname } = readPersonName(short.parts[0]?.figure.name ?? '')
    const found = indexes
      .map((index, at) => index.get(at === 1 ? spellAlike(surname) : surname) ?? [])
      .find((persons) => persons.length > 0)
    const candidates = (found ?? []).map(({ person }) => person).filter((person) => canMean(short, person))
    return candidates.length === 0 ? 'NOBODY' : (decide(short, candidates) ?? 'UNCLEAR')
  }
}

function canMean(short: Cluster, person: Cluster): boolean {
  const isApart = isPerson(short) && [...short.articles].some((article) => person.articles.has(article))
  const isOther = short.gender !== null && person.gender !== null && short.gender !== person.gender
  return !isApart && !isOther && mayJoin(short, person) && !clashInRoles(short, person)
}

function decide(short: Cluster, candidates: readonly Cluster[]): Cluster | null {
  if (candidates.length === 1) return candidates[0] ?? null
  const ofRole = candidates.filter((person) => shareRole(short, person))
  if (ofRole.length === 1) return ofRole[0] ?? null
  const ofGender = candidates.filter(({ gender }) => short.gender !== null && gender === short.gender)
  return ofGender.length === 1 ? (ofGender[0] ?? null) : null
}
