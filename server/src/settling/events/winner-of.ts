/** The value that stands most often; of several the first in the order of letters. Null where there is none. */
export function winnerOf<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [winner] = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
  return winner?.[0] ?? null
}
