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
 * Only items that both outlets have or are known not to have (PRESENT or ABSENT) are compared. A pair of which one
 * was not examined for a layer (NOT_ANNOTATED) is left out: what it is not known to have would bring it closer. A layer
 * without items counts 0 by itself and not in the mean.
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
      const measured = tables.map((table) => distanceIn(table, first, first + 1 + offset))
      if (measured.some((distance) => distance === 'unknown')) return []
      const known = measured.filter((distance) => typeof distance === 'number')
      const overall =
        known.length === 0 ? 0 : known.reduce((sum, distance) => sum + distance, 0) / known.length
      const [statements = 0, events = 0, figures = 0] = measured.map((distance) =>
        distance === 'empty' ? 0 : Number(distance),
      )
      return [{ a, b, overall, statements, events, figures }]
    }),
  )
}

/** For each item its weight at each outlet: 0 where it is absent; 'open' where it is younger or possible; 'unread' where nobody looked. */
type WeightTable = readonly (readonly (number | 'open' | 'unread')[])[]

function weighCells({ rows, weigh }: WeightedLayer): WeightTable {
  return rows.map(({ item, cells }) => {
    const weight = weigh(item)
    return cells.map(({ presence }) => {
      if (presence === 'PRESENT') return weight
      if (presence === 'ABSENT') return 0
      return presence === 'NOT_ANNOTATED' ? 'unread' : 'open'
    })
  })
}

/** 'empty' where the layer has no items at all, 'unknown' where one of the two was not examined for it. */
function distanceIn(table: WeightTable, a: number, b: number): number | 'empty' | 'unknown' {
  if (table.length === 0) return 'empty'
  const pairs: (readonly [number, number])[] = []
  for (const weights of table) {
    const inA = weights[a]
    const inB = weights[b]
    if (inA === 'unread' || inB === 'unread') return 'unknown'
    if (typeof inA === 'number' && typeof inB === 'number') pairs.push([inA, inB])
  }
  return pairs.length === 0 ? 'unknown' : weightedJaccardDistance(pairs)
}
