import { type RoleNoun, readTitles } from '../../lexicons/read-titles.ts'

/**
 * Whether two positions, as printed, may be one person's over time: nouns that share a class, two offices of public
 * life, or anything beside what says no more than sex, age or kin. A minister and a striker of one name are two.
 */
export function mayBeRolesOfOne(a: string | null, b: string | null): boolean {
  const [one, other] = [nounOf(a), nounOf(b)]
  if (one === null || other === null || isPrivate(one) || isPrivate(other)) return true
  return (one.isPublic && other.isPublic) || [...one.classes].some((name) => other.classes.has(name))
}

const PRIVATE_CLASSES: ReadonlySet<string> = new Set(['kin', 'anybody', 'bystander', 'accused', 'source'])
/** Nouns of positions have at most so many words. */
const MAX_WORDS = 4

/** The first noun for a person in a position, the longest there; null where there is none. */
function nounOf(role: string | null): RoleNoun | null {
  const words = (role ?? '')
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,]+/)
  const { nouns, positions } = readTitles()
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MAX_WORDS); end > start; end--) {
      const phrase = words.slice(start, end).join(' ')
      const noun = nouns.get(phrase) ?? positions.get(phrase)
      if (noun !== undefined) return noun
    }
  }
  return null
}

function isPrivate({ classes }: RoleNoun): boolean {
  return [...classes].every((name) => PRIVATE_CLASSES.has(name))
}
