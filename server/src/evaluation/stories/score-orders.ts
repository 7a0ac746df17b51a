import type { Share } from '../rates.ts'
import type { SettledStory } from './settled-story.ts'

export interface OrderScore {
  /** Of other orders and batches of the same articles: everything that is compared comes out the same. */
  readonly equal: Share
  /** Of them: the main event has the same title and date. */
  readonly mainEvent: Share
  /** Of pairs of quotations in one statement, in either: in both. */
  readonly statements: Share
  /** Of pairs of mentions of one figure, in either: in both. */
  readonly figures: Share
}

/** What of a settled story must not hang on the order of its articles, without ids. */
interface Outcome {
  readonly mainEvent: string
  readonly statements: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  readonly others: string
}

/** Compares a story as it settles in one order with the same story in others. */
export function scoreOrders(first: SettledStory, others: readonly SettledStory[]): OrderScore {
  const expected = describeOutcome(first)
  const outcomes = others.map(describeOutcome)
  const count = (fits: (outcome: Outcome) => boolean): Share => ({
    right: outcomes.filter(fits).length,
    of: outcomes.length,
  })
  const agree = (part: 'statements' | 'figures'): Share =>
    outcomes.reduce(
      (sum, outcome) => {
        const both = [...outcome[part]].filter((pair) => expected[part].has(pair)).length
        return {
          right: sum.right + both,
          of: sum.of + outcome[part].size + expected[part].size - both,
        }
      },
      { right: 0, of: 0 },
    )
  return {
    equal: count(
      (outcome) =>
        outcome.mainEvent === expected.mainEvent &&
        outcome.others === expected.others &&
        isSame(outcome.statements, expected.statements) &&
        isSame(outcome.figures, expected.figures),
    ),
    mainEvent: count(({ mainEvent }) => mainEvent === expected.mainEvent),
    statements: agree('statements'),
    figures: agree('figures'),
  }
}

function describeOutcome(settled: SettledStory): Outcome {
  const { quotations, mentions, omissions, measures, eventTitles, mainEvent } = settled
  const placeOf = ({ doc, content }: (typeof quotations)[number]) => JSON.stringify([doc, content])
  const spanOf = ({ doc, span }: (typeof mentions)[number]) => JSON.stringify([doc, span])
  const membersOf = (statement: string) =>
    quotations
      .filter((quotation) => quotation.statement === statement)
      .map(placeOf)
      .sort()
  const left = omissions.map(({ outlet, statement }) => JSON.stringify([outlet, membersOf(statement)])).sort()
  const measured = measures.map(({ agreement, values }) =>
    JSON.stringify([
      agreement,
      values.map(({ doc, low, high, date }) => JSON.stringify([doc, low, high, date])).sort(),
    ]),
  )
  return {
    mainEvent: JSON.stringify(mainEvent),
    statements: joinedPairs(quotations, ({ statement }) => statement, placeOf),
    figures: joinedPairs(mentions, ({ figure }) => figure, spanOf),
    others: JSON.stringify([
      left,
      measured.sort(),
      [...eventTitles].sort(),
      quotations.map(placeOf).sort(),
      mentions.map(spanOf).sort(),
    ]),
  }
}

/** All pairs of items of one group. */
function joinedPairs<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  nameOf: (item: Item) => string,
): ReadonlySet<string> {
  const groups = new Map<string, string[]>()
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), nameOf(item)])
  const pairs = new Set<string>()
  for (const names of groups.values()) {
    names.sort()
    for (const [at, a] of names.entries()) for (const b of names.slice(at + 1)) pairs.add(`${a} ${b}`)
  }
  return pairs
}

function isSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one))
}
