import type { AtOutlet, MatrixRow } from './fill-matrix.ts'
import { weightedJaccardDistance } from './weighted-jaccard.ts'

/** The layers of a distance, each with equal part in the whole. */
export const DISTANCE_LAYERS = ['statements', 'events', 'figures'] as const
export type DistanceLayer = (typeof DISTANCE_LAYERS)[number]

/** The rows of a layer's matrix, and what each item weighs, from 0. */
export interface WeightedLayer {
  readonly rows: readonly MatrixRow<AtOutlet>[]
  readonly weigh: (item: string) => number
}

/** Distances from 0, the same selection, to 1, nothing in common. */
export interface OutletDistance extends Readonly<Record<DistanceLayer, number>> {
  readonly a: string
  readonly b: string
  /** Mean of the layers. */
  readonly overall: number
}

/**
 * How far apart each pair of outlets is in what it selects: by layer, 1 less the weighted Jaccard index of the items
 * carried ({@link weightedJaccardDistance}), and overall the mean of the layers.
 *
 * An item weighs the same wherever it is carried, however much of it is printed, so that the same selection is at
 * distance 0. What it weighs is the caller's to say: the words of its fullest rendering for a statement, so that a
 * long one counts for more than a short one, and 1 for an event or a figure.
 *
 * Only items that both outlets have or are known not to have (PRESENT or ABSENT) are compared. Where a layer has
 * items but none of these, nothing is known of the distance, and the pair is left out.
 *
 * @param outlets in the order of the rows' cells. Each pair is given once, in that order.
 */
export function measureOutletDistances(
  layers: Readonly<Record<DistanceLayer, WeightedLayer>>,
  outlets: readonly string[],
): readonly OutletDistance[] {
  const tables = DISTANCE_LAYERS.map((layer) => weighCells(layers[layer]))
  return outlets.flatMap((a, first) =>
    outlets.slice(first + 1).flatMap((b, offset): readonly OutletDistance[] => {
      const [statements, events, figures] = tables.map((table) =>
        distanceIn(table, first, first + 1 + offset),
      )
      if (statements === undefined || events === undefined || figures === undefined) return []
      return [{ a, b, overall: (statements + events + figures) / 3, statements, events, figures }]
    }),
  )
}

/** For each item its weight at each outlet: 0 where it is absent, undefined where that is not known. */
type WeightTable = readonly (readonly (number | undefined)[])[]

function weighCells({ rows, weigh }: WeightedLayer): WeightTable {
  return rows.map(({ item, cells }) => {
    const weight = weigh(item)
    return cells.map(({ presence }) => {
      if (presence === 'PRESENT') return weight
      return presence === 'ABSENT' ? 0 : undefined
    })
  })
}

function distanceIn(table: WeightTable, a: number, b: number): number | undefined {
  const pairs: (readonly [number, number])[] = []
  for (const weights of table) {
    const inA = weights[a]
    const inB = weights[b]
    if (inA !== undefined && inB !== undefined) pairs.push([inA, inB])
  }
  return pairs.length === 0 && table.length > 0 ? undefined : weightedJaccardDistance(pairs)
}
