import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** What sort of figure an entry is; it tells how other words of an article may speak of it. */
export type GazetteerKind = 'STATE' | 'BODY' | 'OFFICE' | 'MEDIUM' | 'COMPANY'

/** A state, body, medium or company known beforehand. */
export interface GazetteerEntry {
  /** The name that it goes by, without an article. */
  readonly name: string
  readonly kind: GazetteerKind
  /** Every name, the first one included; those that count only after an article begin with `the `. */
  readonly names: readonly string[]
  /** Capitals and seats, which stand for it where they speak or act. */
  readonly seats: readonly string[]
  /** Adjectives and nouns of nationality. */
  readonly peoples: readonly string[]
  /** Nouns and phrases by which an article goes on to speak of it, in lower case. */
  readonly called: readonly string[]
  /** ISO 3166-1 alpha-2 of the state that it is, speaks for or is in. */
  readonly country: string | null
  /** Name of the entry that it speaks for. */
  readonly partOf: string | null
  /** Letters by which news marks who sits for it: D, of D-Calif. */
  readonly letters: readonly string[]
  /** Lower-case words for those who belong to it. */
  readonly members: readonly string[]
  /** A state or an alliance of states. */
  readonly polity: boolean
}

export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[]
  /** Names with a capital of what is no figure. */
  readonly things: readonly string[]
  /** Things that are surnames as well. */
  readonly surnames: readonly string[]
}

const FILE = 'gazetteer.yaml'
const ARTICLE = 'the '

const name = z.string().regex(/^\S+(?: \S+)*$/, 'put one space between words')
const names = z.array(name).min(1)
const code = z.string().regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code')
const body = z.strictObject({
  names,
  of: name.optional(),
  in: code.optional(),
  kind: z.literal('OFFICE').optional(),
  polity: z.boolean().default(false),
  called: z.array(name).default([]),
  short: z.array(name).default([]),
  seats: z.array(name).default([]),
  letters: z.array(name).default([]),
  members: z.array(name).default([]),
})

const schema = z.strictObject({
  states: z.record(
    code,
    z.strictObject({ names, peoples: z.array(name).default([]), capitals: z.array(name).default([]) }),
  ),
  bodies: z.array(body),
  media: z.array(body),
  companies: z.array(body),
  things: z.array(name),
  surnames: z.array(name).default([]),
})

/**
 * A gazetteer.
 *
 * @throws InvalidLexicon where it does not fit, gives a name to two entries, or belongs to an entry that it lacks.
 */
export function parseGazetteer(text: string): Gazetteer {
  const { states, bodies, media, companies, things, surnames } = parseLexicon(FILE, text, schema)
  const stateEntries = Object.entries(states).map(
    ([country, state]): GazetteerEntry => ({
      name: withoutArticle(state.names[0] ?? country),
      kind: 'STATE',
      names: state.names,
      seats: state.capitals,
      peoples: state.peoples,
      called: ['country', 'nation', 'state'],
      country,
      partOf: null,
      letters: [],
      members: [],
      polity: true,
    }),
  )
  const stateNames = new Map(stateEntries.map(({ country, name }) => [country, name]))
  const bodyEntry =
    (kind: GazetteerKind) =>
    (entry: z.output<typeof body>): GazetteerEntry => ({
      name: withoutArticle(entry.names[0] ?? ''),
      kind: entry.kind ?? kind,
      names: entry.names,
      seats: entry.seats,
      peoples: [],
      called: [...entry.called, ...entry.short],
      country: entry.in ?? (entry.of !== undefined && stateNames.has(entry.of) ? entry.of : null),
      partOf: entry.of === undefined ? null : (stateNames.get(entry.of) ?? entry.of),
      letters: entry.letters,
      members: entry.members,
      polity: entry.polity,
    })
  const entries = [
    ...stateEntries,
    ...bodies.map(bodyEntry('BODY')),
    ...media.map(bodyEntry('MEDIUM')),
    ...companies.map(bodyEntry('COMPANY')),
  ]
  checkNames(entries)
  return { entries, things, surnames }
}

/** The name as it stands without its article. */
export function withoutArticle(name: string): string {
  return name.startsWith(ARTICLE) ? name.slice(ARTICLE.length) : name
}

function checkNames(entries: readonly GazetteerEntry[]): void {
  const owners = new Map<string, string>()
  for (const entry of entries) {
    for (const name of [...entry.names, ...entry.seats].map(withoutArticle)) {
      const owner = owners.get(name)
      if (owner !== undefined)
        throw new InvalidLexicon(FILE, entry.name, `${name} stands for ${owner} already`)
      owners.set(name, entry.name)
    }
  }
  const known = new Set(entries.map((entry) => entry.name))
  for (const { name, partOf } of entries) {
    if (partOf !== null && !known.has(partOf))
      throw new InvalidLexicon(FILE, name, `${partOf} is no entry of this file`)
  }
}

/** The gazetteer of this folder. Read once. */
export function readGazetteer(): Gazetteer {
  gazetteer ??= parseGazetteer(readLexiconFile(FILE))
  return gazetteer
}

let gazetteer: Gazetteer | undefined
