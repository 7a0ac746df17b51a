import type { RoleEvidence } from '../../reading/extraction.ts'
import type { Cluster } from './cluster.ts'

/** Classes of nouns that say what somebody is to others or at the moment, not what office or trade is theirs. */
const PRIVATE_CLASSES: ReadonlySet<string> = new Set(['kin', 'anybody', 'bystander', 'accused', 'source'])

export function rolesOf({ parts }: Cluster): readonly RoleEvidence[] {
  return parts.flatMap(({ figure }) => figure.roles)
}

/** The nouns of the positions that a cluster holds. */
export function nounsOf(cluster: Cluster): ReadonlySet<string> {
  return new Set(
    rolesOf(cluster)
      .filter(({ isLimited }) => !isLimited)
      .map(({ noun }) => noun),
  )
}

/** Whether both hold a position of one name. */
export function shareRole(a: Cluster, b: Cluster): boolean {
  const nouns = nounsOf(a)
  return [...nounsOf(b)].some((noun) => nouns.has(noun))
}

/** Whether one is known by an office or trade, and the other by nothing but whose relative it is. */
export function clashInRoles(a: Cluster, b: Cluster): boolean {
  return (isPublic(a) && isRelative(b)) || (isPublic(b) && isRelative(a))
}

function isPublic(cluster: Cluster): boolean {
  return rolesOf(cluster).some((role) => !isPrivate(role))
}

function isRelative(cluster: Cluster): boolean {
  const roles = rolesOf(cluster)
  return roles.some(({ classes }) => classes.includes('kin')) && roles.every(isPrivate)
}

function isPrivate({ classes }: RoleEvidence): boolean {
  return classes.every((name) => PRIVATE_CLASSES.has(name))
}
