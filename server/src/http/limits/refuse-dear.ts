import type { GraphQLError } from 'graphql'
import type { DearOperation } from './check-operation.ts'
import { estimateCost } from './estimate-cost.ts'
import { LIMITS } from './limits.ts'
import type { PlannedField } from './plan-fields.ts'
import { tooComplex } from './refuse.ts'
import type { RowCounts } from './row-counts.ts'

/** Lists that a refusal names. */
const MOST_NAMED = 3

/** A list with what stands in it. */
interface DearList {
  readonly path: string
  readonly cost: number
  /** Items that a page may have for the whole query to pass; null where that alone is not enough. */
  readonly first: number | null
}

/**
 * The refusal of an operation that costs too much even by what there is, with the lists that it costs most for; undefined where
 * it passes. @param counts how much there is; every page is full without them
 */
export function refuseDear(
  { cost: full, plan }: DearOperation,
  counts: RowCounts | undefined,
): GraphQLError | undefined {
  const fields = plan({ counts })
  const cost = counts ? estimateCost(fields) : full
  if (cost <= LIMITS.cost) return undefined
  const costWith = (pageSizes: ReadonlyMap<string, number>) => estimateCost(plan({ counts, pageSizes }))
  const lists = findDearest(fields).map(({ path, cost }): DearList => {
    const first = findGreatest(Math.max(...pageSizesAt(fields, path)), (size) =>
      costWith(new Map([[path, size]])),
    )
    return { path, cost, first }
  })
  const paths = pathsOf(fields)
  const each = findGreatest(DEFAULT_SIZE, (size) => costWith(new Map(paths.map((path) => [path, size]))))
  return tooComplex('cost', cost, LIMITS.cost, advise(lists, each), { lists })
}

/** @param each items that every page may have for the query to pass; null where none is enough */
function advise(lists: readonly DearList[], each: number | null): string {
  const named = lists.map(({ path, cost }) => `${path} (${cost})`).join(', ')
  const passing = lists.flatMap(({ path, first }) => (first === null ? [] : [`${path}(first: ${first})`]))
  const ways = passing.length === 0 && each !== null ? [`pages of ${each} in every list`] : passing
  const way = ways.length > 0 ? `It passes with ${ways.join(', or with ')}.` : 'Ask for fewer lists.'
  return named === '' ? way : `Dearest are ${named}. ${way}`
}

/** The connections whose items cost most, by path. */
function findDearest(
  fields: readonly PlannedField[],
): readonly { readonly path: string; readonly cost: number }[] {
  return pathsOf(fields)
    .map((path) => ({
      path,
      cost: estimateCost(fields.filter((field) => field.path === path || field.path.startsWith(`${path}.`))),
    }))
    .toSorted((a, b) => b.cost - a.cost)
    .slice(0, MOST_NAMED)
}

/** Paths of the connections. */
function pathsOf(fields: readonly PlannedField[]): readonly string[] {
  return [...new Set(fields.flatMap(({ path, isConnection }) => (isConnection ? [path] : [])))]
}

/** Sizes that are asked for at a path. */
function pageSizesAt(fields: readonly PlannedField[], path: string): readonly number[] {
  return fields.flatMap((field) => {
    const { first, last } = field.arguments
    const size = first ?? last
    return field.path === path ? [typeof size === 'number' ? size : DEFAULT_SIZE] : []
  })
}

/** At least the size of a page whose field says nothing. */
const DEFAULT_SIZE = 20

/** The greatest page size below the one asked for that passes. */
function findGreatest(asked: number, costWith: (size: number) => number): number | null {
  let [passing, failing] = [0, asked]
  while (failing - passing > 1) {
    const middle = Math.floor((passing + failing) / 2)
    if (costWith(middle) <= LIMITS.cost) passing = middle
    else failing = middle
  }
  return passing === 0 ? null : passing
}
