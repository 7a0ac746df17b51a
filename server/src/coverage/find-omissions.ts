import type { AtOutlet, MatrixCell, MatrixRow } from './fill-matrix.ts'

/** An item that an outlet leaves out, with the cells of the outlets that have it. */
export interface Omission<Evidence extends AtOutlet> {
  readonly item: string
  readonly carriers: readonly MatrixCell<Evidence>[]
}

/**
 * What an outlet leaves out: items that are ABSENT there and that at least `minCarriers` other outlets have, most
 * carried first, else in the order of the rows. Where nobody has looked (NOT_ANNOTATED), a sentence may
 * have it (POSSIBLE), or the item was still to come (PREDATES), nothing is said to be left out.
 */
export function findOmissions<Evidence extends AtOutlet>(
  rows: readonly MatrixRow<Evidence>[],
  outlet: string,
  minCarriers: number,
): readonly Omission<Evidence>[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.outlet === outlet && cell.presence === 'ABSENT'))
    .map(({ item, cells }) => ({ item, carriers: cells.filter(({ presence }) => presence === 'PRESENT') }))
    .filter(({ carriers }) => carriers.length >= minCarriers)
    .toSorted((a, b) => b.carriers.length - a.carriers.length)
}
