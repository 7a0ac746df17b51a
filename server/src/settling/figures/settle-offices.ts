import type { RoleEvidence } from '../../reading/extraction.ts'
import { type Cluster, joinClusters, mayJoin } from './cluster.ts'
import { joinEqual } from './join-equal.ts'
import { isPerson } from './naming.ts'
import { rolesOf } from './roles.ts'

/** What two positions are held for: an id that is the same for one body in all articles; null where nothing is named. */
export type BodyOf = (cluster: Cluster, role: RoleEvidence) => string | null

/**
 * Gives offices that an article only describes ("the president", "the NATO chief") to the person of the story who
 * holds them. Where two may be meant, neither is. Offices that nobody in the story holds are one where they are of one
 * body.
 */
export function settleOffices(clusters: readonly Cluster[], bodyOf: BodyOf): readonly Cluster[] {
  const isOffice = ({ parts }: Cluster) =>
    parts.every(({ figure }) => figure.kind === 'OFFICE' && figure.entry === null)
  const offices = clusters.filter(isOffice)
  const persons = clusters.filter(isPerson)
  const held = new Map<Cluster, Cluster[]>()
  const vacant: Cluster[] = []
  for (const office of offices) {
    const [holder, ...others] = persons.filter((person) => holds(person, office, bodyOf))
    if (holder === undefined || others.length > 0) vacant.push(office)
    else held.set(holder, [...(held.get(holder) ?? []), office])
  }
  const rest = clusters.filter((cluster) => !isOffice(cluster))
  return [
    ...rest.map((cluster) => joinClusters([cluster, ...(held.get(cluster) ?? [])])),
    ...joinEqual(vacant, (office) => {
      const [role] = rolesOf(office)
      const body = role === undefined ? null : bodyOf(office, role)
      return role === undefined || body === null ? null : JSON.stringify([role.noun, role.isLimited, body])
    }),
  ]
}

function holds(person: Cluster, office: Cluster, bodyOf: BodyOf): boolean {
  const [described] = rolesOf(office)
  if (described === undefined || described.isLimited || !mayJoin(person, office)) return false
  if (person.gender !== null && office.gender !== null && person.gender !== office.gender) return false
  const body = bodyOf(office, described)
  return rolesOf(person).some((role) => {
    if (role.isLimited) return false
    const own = bodyOf(person, role)
    const isSameNoun = role.noun === described.noun
    // The NATO chief is its secretary-general: with the body named, any head of it will do.
    const isHead = described.classes.includes('head') && role.classes.includes('head') && !described.isOffice
    return body === null
      ? isSameNoun
      : (isSameNoun && (own === null || own === body)) || (isHead && own === body)
  })
}
