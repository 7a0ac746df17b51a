import type { NameVariants } from '../../lexicons/read-name-variants.ts'
import { choosePerson } from './choose-person.ts'
import { type Cluster, joinClusters } from './cluster.ts'
import { mayBeOnePerson } from './compare-person-names.ts'
import { joinAgreeing } from './join-agreeing.ts'
import { joinEqual } from './join-equal.ts'
import { fullNamesOf, isPerson, mayBePerson } from './naming.ts'
import { readPersonName } from './read-person-name.ts'
import { clashInRoles, nounsOf, shareRole } from './roles.ts'

/**
 * The persons among the clusters of a story: full names first, then the surnames that are left. A surname is somebody
 * whose full name the story has only if nobody else can be meant.
 *
 * @returns all clusters, those that are no persons as they were.
 */
export function settlePersons(clusters: readonly Cluster[], variants: NameVariants): readonly Cluster[] {
  const rest = clusters.filter((cluster) => !mayBePerson(cluster))
  const named = joinEqual(clusters.filter(mayBePerson), (cluster) => {
    const [name] = fullNamesOf(cluster)
    return name === undefined ? null : `${name.joined} ${name.suffix}`
  })
  const inFull = named.filter((cluster) => fullNamesOf(cluster).length > 0)
  const keysOf = (cluster: Cluster) =>
    fullNamesOf(cluster).flatMap(({ words }) =>
      words.slice(1).flatMap((word) => [word, ...word.split('-')].map(variants.spellAlike)),
    )
  const full = joinAgreeing(
    inFull,
    keysOf,
    (a, b) => agreeInFullNames(a, b, variants) && (!differInSuffix(a, b) || shareRole(a, b)),
  )
  const short = named.filter((cluster) => fullNamesOf(cluster).length === 0)
  return [...rest, ...giveSurnames(full, short, variants)]
}

function agreeInFullNames(a: Cluster, b: Cluster, variants: NameVariants): boolean {
  const isApart = [...a.articles].some((article) => b.articles.has(article))
  if (isApart || clashInGender(a, b)) return false
  return fullNamesOf(a).every((one) => fullNamesOf(b).every((other) => mayBeOnePerson(one, other, variants)))
}

/**
 * Whether one is always printed with what tells father and son apart, and the other never: then only a position makes
 * them one.
 */
function differInSuffix(a: Cluster, b: Cluster): boolean {
  const suffixes = new Set(fullNamesOf(a).map(({ suffix }) => suffix))
  return !fullNamesOf(b).some(({ suffix }) => suffixes.has(suffix))
}

/** Gives each cluster that has a surname alone to whoever bears it, and joins those that nobody in the story does. */
function giveSurnames(
  full: readonly Cluster[],
  short: readonly Cluster[],
  variants: NameVariants,
): readonly Cluster[] {
  const persons = full.filter(isPerson)
  const given = new Map<Cluster, Cluster[]>()
  const left: Cluster[] = []
  const choose = choosePerson(persons, variants)
  for (const cluster of short) {
    const person = choose(cluster)
    if (person === 'NOBODY') left.push(cluster)
    else if (person !== 'UNCLEAR') given.set(person, [...(given.get(person) ?? []), cluster])
  }
  const unclear = short.filter((cluster) => choose(cluster) === 'UNCLEAR')
  return [
    ...full.map((cluster) => joinClusters([cluster, ...(given.get(cluster) ?? [])])),
    ...joinSurnames(left, variants),
    ...unclear,
  ]
}

/** Joins bare surnames of several articles, where nothing that is said of their bearers differs. */
function joinSurnames(clusters: readonly Cluster[], { spellAlike }: NameVariants): readonly Cluster[] {
  const surnameOf = ({ parts }: Cluster) => readPersonName(parts[0]?.figure.name ?? '').surname
  const alike = joinEqual(clusters, (cluster) =>
    JSON.stringify([surnameOf(cluster), cluster.gender, [...nounsOf(cluster)].sort()]),
  )
  return joinAgreeing(
    alike,
    (cluster) => [spellAlike(surnameOf(cluster))],
    (a, b) => !clashInGender(a, b) && !clashInRoles(a, b),
  )
}

function clashInGender(a: Cluster, b: Cluster): boolean {
  return a.gender !== null && b.gender !== null && a.gender !== b.gender
}
