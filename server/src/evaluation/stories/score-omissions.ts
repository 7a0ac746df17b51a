import type { Share } from '../rates.ts'
import type { GoldSaying } from './gold-story.ts'
import type { MatchedSaying } from './match-sayings.ts'
import { holdsRun, plainWords } from './plain-words.ts'
import type { SettledStory } from './settled-story.ts'

export interface OmissionScore {
  /** Of omissions told: the reader found the remark at two other outlets and not at this one. */
  readonly right: Share
  /** Of those that follow from the reader's marks: told. */
  readonly told: Share
  /** Of omissions told: the outlet prints a rendering of it, word for word. Needs no marks. */
  readonly printed: Share
}

/** Of how many outlets that carry a remark it is said that another one leaves it out. */
const FEWEST_CARRIERS = 2
/** Fewer words stand in many texts. */
const FEWEST_WORDS = 4

/** An omission as the program tells it, or as it should. */
export interface JudgedOmission {
  readonly outlet: string
  /** The remark of most of the statement's quotations; null where none of them is marked. */
  readonly group: string | null
  /** Null where it is not told. */
  readonly statement: string | null
  readonly isTrue: boolean
}

export function scoreOmissions(
  sayings: readonly GoldSaying[],
  matched: readonly MatchedSaying[],
  settled: SettledStory,
): OmissionScore {
  const judged = judgeOmissions(sayings, matched, settled)
  const told = judged.filter(({ statement }) => statement !== null)
  const there = new Map(
    judged.filter(({ isTrue }) => isTrue).map((one) => [keyOf(one.outlet, one.group), one]),
  )
  return {
    right: { right: told.filter(({ isTrue }) => isTrue).length, of: told.length },
    told: { right: [...there.values()].filter(({ statement }) => statement !== null).length, of: there.size },
    printed: scorePrinted(settled),
  }
}

/**
 * What outlets are told to leave out, and what a reader would say that they do. A statement stands for the remark of
 * most of its quotations that are marked; one without any is no remark that the reader found anywhere.
 */
export function judgeOmissions(
  sayings: readonly GoldSaying[],
  matched: readonly MatchedSaying[],
  settled: SettledStory,
): readonly JudgedOmission[] {
  const outlets = new Map(settled.articles.map(({ doc, outlet }) => [doc, outlet]))
  const carriers = new Map<string, Set<string>>()
  for (const { doc, group } of sayings) {
    const outlet = outlets.get(doc)
    if (outlet !== undefined) carriers.set(group, (carriers.get(group) ?? new Set()).add(outlet))
  }
  const isThere = (outlet: string, group: string | null): boolean => {
    const having = group === null ? undefined : carriers.get(group)
    return having !== undefined && having.size >= FEWEST_CARRIERS && !having.has(outlet)
  }
  const groupOf = new Map(
    settled.statements.map(({ id }) => [
      id,
      mostFrequent(matched.filter(({ found }) => found.statement === id).map(({ marked }) => marked.group)),
    ]),
  )
  const told = settled.omissions.map(({ outlet, statement }): JudgedOmission => {
    const group = groupOf.get(statement) ?? null
    return { outlet, group, statement, isTrue: isThere(outlet, group) }
  })
  const known = new Set(told.map(({ outlet, group }) => keyOf(outlet, group)))
  const untold = [...new Set(outlets.values())].flatMap((outlet) =>
    [...carriers.keys()]
      .filter((group) => isThere(outlet, group) && !known.has(keyOf(outlet, group)))
      .map((group): JudgedOmission => ({ outlet, group, statement: null, isTrue: true })),
  )
  return [...told, ...untold]
}

function scorePrinted({ articles, quotations, omissions }: SettledStory): Share {
  const texts = articles.map(({ outlet, text }) => ({ outlet, words: plainWords(text) }))
  const contradicted = omissions.filter(({ outlet, statement }) => {
    const renderings = quotations
      .filter((quotation) => quotation.statement === statement)
      .map(({ text }) => plainWords(text))
      .filter(({ length }) => length >= FEWEST_WORDS)
    return texts.some(
      (text) => text.outlet === outlet && renderings.some((words) => holdsRun(text.words, words)),
    )
  })
  return { right: contradicted.length, of: omissions.length }
}

function keyOf(outlet: string, group: string | null): string {
  return JSON.stringify([outlet, group])
}

/** Null where there is none; of equally frequent ones the first. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
