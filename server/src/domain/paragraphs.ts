import { countBefore, type SortedOffsets } from './sorted-offsets.ts'

/** What parts the paragraphs of an article's text: a blank line. */
export const PARAGRAPH_BREAK = '\n\n'

/** Where each paragraph of a text but the first one starts, in UTF-16 units. */
export function paragraphStarts(text: string): SortedOffsets {
  return Uint32Array.from(text.matchAll(/\n{2,}/g), (match) => match.index + match[0].length)
}

/** Number of the paragraph that an offset (UTF-16 units) lies in; 0 is the headline. */
export function paragraphAt(starts: SortedOffsets, offset: number): number {
  return countBefore(starts, offset + 1)
}
