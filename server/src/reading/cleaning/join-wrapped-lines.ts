import type { PageBlock } from './page-block.ts'

/** Columns to which people and mail programs wrap lines. */
const MIN_COLUMNS = 45
const MAX_COLUMNS = 100
/** Blocks that must look wrapped before a document counts as wrapped. */
const MIN_WRAPPED_BLOCKS = 2

/**
 * The paragraphs of a document whose lines were wrapped at a column, each as one block; the lines of any other
 * document as they are. Lines are wrapped where blank lines part blocks of several lines, all of them but the last
 * about as long, and most broken off in mid-sentence.
 */
export function joinWrappedLines(lines: readonly PageBlock[]): readonly PageBlock[] {
  if (lines.some(({ text }) => text.length > MAX_COLUMNS)) return lines
  const groups = groupLines(lines)
  if (groups.filter(isWrapped).length < MIN_WRAPPED_BLOCKS) return lines
  return groups.flatMap((group) => (isWrapped(group) ? [join(group)] : group))
}

function groupLines(lines: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const groups: PageBlock[][] = []
  for (const line of lines) {
    if (line.isParted) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

function isWrapped(group: readonly PageBlock[]): boolean {
  const broken = group.slice(0, -1)
  if (broken.length === 0 || broken.some(({ text }) => text.length < MIN_COLUMNS)) return false
  const ended = broken.filter(({ text }) => /[.?!:]["”’)]*$/u.test(text)).length
  return ended * 2 <= broken.length
}

function join(group: readonly PageBlock[]): PageBlock {
  const [first] = group
  const start = first?.span?.[0] ?? 0
  const end = group.at(-1)?.span?.[1] ?? start
  return {
    text: group.map(({ text }) => text).join(' '),
    span: [start, end],
    isParted: true,
    outside: null,
    part: null,
  }
}
