import type { AtOutlet, MatrixCell } from '../../coverage/fill-matrix.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { PresenceRow } from './story-coverage.ts'

/** The cells of some rows of a presence matrix, with the evidence that was loaded for them. */
export function addEvidence<Evidence extends AtOutlet>(
  rows: readonly PresenceRow[],
  evidence: readonly Evidence[],
  itemOf: (evidence: Evidence) => string,
): ReadonlyMap<string, readonly MatrixCell<Evidence>[]> {
  const key = (item: string, outlet: string) => `${item} ${outlet}`
  const byCell = groupBy(evidence, (one) => key(itemOf(one), one.outlet))
  return new Map(
    rows.map(({ item, cells }) => [
      item,
      cells.map(({ outlet, presence }) => ({
        outlet,
        presence,
        evidence: byCell.get(key(item, outlet)) ?? [],
      })),
    ]),
  )
}
