/**
 * Shares are whole multiples of 2^-20 (about a millionth). Such numbers, and any sum of them up to 1, are exact in
 * binary floating point, so shares add up to 1 to the last bit in whichever order they are added.
 */
export const SHARE_UNITS = 2 ** 20

/**
 * The share of each amount in their sum, rounded so that all of them add up to exactly 1. Each is rounded down, and
 * what is then missing goes one unit each to those that lost most; of equals, to the larger amount, then to the
 * earlier one. All 0 where the amounts are.
 *
 * Source: the method of largest remainders (Hamilton 1792, Hare and Niemeyer).
 *
 * @param amounts whole numbers from 0 to 2^32.
 */
export function apportionShares(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (total === 0) return amounts.map(() => 0)
  const parts = amounts.map((amount, index) => {
    const scaled = amount * SHARE_UNITS
    const remainder = scaled % total
    return { index, amount, remainder, units: (scaled - remainder) / total }
  })
  const missing = SHARE_UNITS - parts.reduce((sum, { units }) => sum + units, 0)
  const neediest = parts.toSorted(
    (a, b) => b.remainder - a.remainder || b.amount - a.amount || a.index - b.index,
  )
  const raised = new Set(neediest.slice(0, missing).map(({ index }) => index))
  return parts.map(({ index, units }) => (units + (raised.has(index) ? 1 : 0)) / SHARE_UNITS)
}
