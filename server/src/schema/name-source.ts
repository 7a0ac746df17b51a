/** A figure as far as naming a source goes. */
export interface Source {
  readonly name: string
  readonly kind: string
  readonly role: string | null
  readonly affiliation: { readonly name: string } | null
}

/**
 * How the speaker of a statement is called over all articles that carry it. An unnamed source is a figure of its own in each
 * outlet, and bears the outlet in its name; several of them are called by what they share.
 *
 * @param speaker as best supported
 * @param attributed all to whom some article gives it
 */
export function nameSource(speaker: Source, attributed: readonly Source[]): string {
  const unnamed = attributed.filter(({ kind }) => kind === 'ANONYMOUS')
  if (speaker.kind !== 'ANONYMOUS' || unnamed.length < 2) return speaker.name
  const role = sharedRole(unnamed)
  if (role) return `${role}, unnamed`
  const bodies = new Set(unnamed.map(({ affiliation }) => affiliation?.name))
  const [body] = bodies
  return bodies.size === 1 && body ? `${body} source, unnamed` : 'Unnamed sources'
}

/** The shortest role, where all others only say more: "NATO official" in "unnamed NATO official". */
function sharedRole(sources: readonly Source[]): string | undefined {
  const roles = sources.map(({ role }) => role ?? '')
  const [shortest = ''] = roles.toSorted((a, b) => a.length - b.length)
  const wanted = shortest.toLowerCase()
  return roles.every((role) => role.toLowerCase().includes(wanted)) && wanted !== '' ? shortest : undefined
}
