import { edtfBounds } from '../../domain/edtf-bounds.ts'
import type { Edtf } from '../../domain/records.ts'

/** The first and the last day that a date can mean, as a row's columns PREFIX_from and PREFIX_to. */
export function dateColumns<Prefix extends string>(
  prefix: Prefix,
  date: Edtf | null,
): Record<`${Prefix}_from` | `${Prefix}_to`, string | null>
export function dateColumns(prefix: string, date: Edtf | null): Record<string, string | null> {
  const { from, to } = date === null ? { from: null, to: null } : edtfBounds(date)
  return { [`${prefix}_from`]: from, [`${prefix}_to`]: to }
}
