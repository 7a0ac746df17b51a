import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { Entity } from './entity.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import type { Words } from './read-words.ts'

const OPENERS = new Set([',', '('])
/** Calif. in D-Calif., MA in D-MA. */
const SEAT = /^-\p{Lu}/u

/**
 * The party for which an article says that somebody sits: Ann Moss, D-Calif.; Jo Bell (Lab); Republican Senator Al Fox.
 *
 * @param home the country of most states and bodies that the article names: only there do words such as democratic name
 *   one party.
 */
export function findParty(
  { tokens }: Words,
  { parties }: FigureLexicons,
  { mentions, roles }: Entity,
  home: string | null,
): GazetteerEntry | null {
  for (const { name } of mentions) {
    const end = name?.[1] ?? -1
    if (!OPENERS.has(tokens[end]?.text ?? '')) continue
    const text = tokens[end + 1]?.text ?? ''
    const isBracketed = tokens[end]?.text === '('
    const party = parties.find(({ letters }) =>
      letters.some(
        (own) => (text.startsWith(own) && SEAT.test(text.slice(own.length))) || (isBracketed && text === own),
      ),
    )
    if (party !== undefined) return party
  }
  const own = parties.filter(({ country }) => country === home)
  const isOf = ({ members }: GazetteerEntry) =>
    roles.some(
      ({ noun, modifiers, entries }) =>
        entries.every(({ country }) => country === home) &&
        members.some((word) => noun.noun === word || modifiers.has(word)),
    )
  return own.find(isOf) ?? null
}

/** The country of most entries of the gazetteer that are named, each as often as it is; null at a draw. */
export function findHome(entities: readonly Entity[]): string | null {
  const counts = new Map<string, number>()
  for (const { entry, mentions } of entities) {
    if (entry?.country != null) counts.set(entry.country, (counts.get(entry.country) ?? 0) + mentions.length)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null
}
