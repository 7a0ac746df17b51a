import { createRandom, type Random, uuidOf } from './create-random.ts'
import type { Value } from './encode-copy.ts'
import { makeStory } from './make-story.ts'
import { writeName } from './write-sentences.ts'

/** A row of a table, by column. */
export type Row = Readonly<Record<string, Value>>
export type Emit = (table: string, row: Row) => void

export interface NamedRow {
  readonly id: string
  readonly name: string
}
export interface SpeakerRow extends NamedRow {
  readonly side: string | null
}

/** What stories draw from: the first of each list are drawn most. */
export interface Cast {
  readonly random: Random
  readonly outlets: readonly NamedRow[]
  readonly figures: readonly SpeakerRow[]
  readonly places: readonly string[]
}

const POLITIES = 12
const OWNERSHIPS = ['PRIVATE', 'PRIVATE', 'PUBLIC_SERVICE', 'STATE'] as const
const COUNTRIES = ['GB', 'US', 'DE', 'FR', 'RU', 'IR', 'ES', 'QA', 'IN', 'JP'] as const

/**
 * The rows of a corpus of about so many quotations, skewed as news is: few outlets and figures take most, and one to
 * thirty outlets carry a statement, most of them one or two. The same size and seed give the same rows. What follows
 * from other rows (relations, counts of stored rows, search documents) is left to the database.
 *
 * @returns parts, to be run one after another
 */
export function* makeRows(quotations: number, seed = 1): Generator<(emit: Emit) => void> {
  const random = createRandom(seed)
  let outlets: readonly NamedRow[] = []
  let figures: readonly SpeakerRow[] = []
  let places: readonly string[] = []
  yield (emit) => {
    outlets = makeOutlets(random, Math.round(8 * quotations ** 0.25), emit)
    figures = makeFigures(random, Math.round(4 * Math.sqrt(quotations)), emit)
    // Heaps' law: new names become rarer as the news goes on, about with its root.
    places = Array.from({ length: Math.round(20 * Math.sqrt(quotations)) }, () =>
      writeName(random, random.between(3, 4)),
    )
  }
  let made = 0
  for (let story = 0; made < quotations; story += 1) {
    yield (emit) => {
      made += makeStory({ random, outlets, figures, places }, story, quotations - made, emit)
    }
  }
}

function makeOutlets(random: Random, count: number, emit: Emit): NamedRow[] {
  return Array.from({ length: count }, (_, number) => {
    const name = `The ${writeName(random)} ${random.pick(['Times', 'Post', 'Herald', 'Tribune', 'News'])}`
    const id = uuidOf(`outlet ${number}`)
    emit('outlets', {
      id,
      slug: `outlet-${number}`,
      name,
      country: random.pick(COUNTRIES),
      ownership: random.pick(OWNERSHIPS),
      identification: 'STATED',
    })
    return { id, name }
  })
}

/** States first, then those who speak for them, and some who speak for nobody. */
function makeFigures(random: Random, count: number, emit: Emit): SpeakerRow[] {
  return Array.from({ length: count }, (_, number) => {
    const isPolity = number < POLITIES
    const name = isPolity ? writeName(random) : `${writeName(random, 2)} ${writeName(random)}`
    const polity = isPolity || random() < 0.2 ? null : random.between(0, POLITIES - 1)
    const side = isPolity ? `figure-${number}` : polity === null ? null : `figure-${polity}`
    const id = uuidOf(`figure ${number}`)
    emit('figures', {
      id,
      slug: `figure-${number}`,
      name,
      kind: isPolity ? 'ORGANIZATION' : 'PERSON',
      role: isPolity ? null : random.pick(['minister', 'spokesman', 'president', 'analyst', 'general']),
      affiliation_id: polity === null ? null : uuidOf(`figure ${polity}`),
      polity: isPolity,
      aliases: [],
      names: name,
      side,
    })
    return { id, name, side }
  })
}
