import { UnreadableDocument } from './check-document.ts'
import type { PageBlock } from './page-block.ts'
import { repairText } from './repair-text.ts'

/** Lines of a document beyond which it is not read: far above what articles have. */
export const MAX_LINES = 50_000

/**
 * The lines of a plain document that hold anything, with where they stand in it.
 *
 * @throws UnreadableDocument where there are too many.
 */
export function splitLines(source: string): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let isParted = true
  let at = 0
  for (const [line, end] of eachLine(source)) {
    const printed = line.trim()
    const text = repairText(printed).text.normalize('NFC').trim()
    if (text === '') {
      isParted = true
    } else {
      if (blocks.length === MAX_LINES) {
        throw new UnreadableDocument(`The document has more than ${MAX_LINES} lines: give one article alone.`)
      }
      const start = at + line.indexOf(printed)
      const span = [start, start + printed.length] as const
      blocks.push({ text, span, isParted, outside: null, part: null })
      isParted = false
    }
    at = end
  }
  return blocks
}

/** Lines without their ends, and where the next one starts. */
function* eachLine(source: string): Generator<readonly [line: string, next: number]> {
  let start = 0
  for (const { index, 0: end } of source.matchAll(/\r\n|\r|\n/g)) {
    yield [source.slice(start, index), index + end.length]
    start = index + end.length
  }
  yield [source.slice(start), source.length]
}
