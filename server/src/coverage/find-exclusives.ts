import type { AtOutlet, MatrixRow } from './fill-matrix.ts'

/** An item that one outlet alone has. */
export interface Exclusive<Evidence extends AtOutlet> {
  readonly item: string
  readonly evidence: readonly Evidence[]
  /** Other outlets in which nobody has looked, so that they may have it too. */
  readonly unexamined: readonly string[]
}

/**
 * What an outlet alone has, as far as is known: items PRESENT there, at no other outlet and POSSIBLE at none, in the order
 * of the rows.
 */
export function findExclusives<Evidence extends AtOutlet>(
  rows: readonly MatrixRow<Evidence>[],
  outlet: string,
): readonly Exclusive<Evidence>[] {
  return rows.flatMap(({ item, cells }) => {
    const [carrier, ...others] = cells.filter(({ presence }) => presence === 'PRESENT')
    if (carrier?.outlet !== outlet || others.length > 0) return []
    if (cells.some(({ presence }) => presence === 'POSSIBLE')) return []
    const unexamined = cells.filter(({ presence }) => presence === 'NOT_ANNOTATED').map((cell) => cell.outlet)
    return [{ item, evidence: carrier.evidence, unexamined }]
  })
}
