import type { Span } from '../../../domain/span.ts'

/** Index of the last of some items in text order that starts at or before an offset; -1 where none does. */
export function lastBefore(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.span[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
