import type { PageBlock } from './page-block.ts'

const MARK = /["“”„«»]/u

/**
 * Blocks with the marks that their layout stands for: a block that the page sets as a quotation, right below a line
 * that a colon ends, and in which no marks are printed, opens with one, and the last of several closes with one.
 */
export function markQuotations(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let isLedIn = false
  return blocks.map((block, at) => {
    const isQuotation = block.part === 'quotation'
    const opens = isQuotation && blocks[at - 1]?.part !== 'quotation'
    if (opens) isLedIn = blocks[at - 1]?.text.endsWith(':') === true && !hasMarks(blocks, at)
    if (!isQuotation || !isLedIn) return block
    const isLast = blocks[at + 1]?.part !== 'quotation'
    return { ...block, text: `“${block.text}${isLast ? '”' : ''}` }
  })
}

/** Whether marks are printed in the blocks of the quotation that begins at `at`. */
function hasMarks(blocks: readonly PageBlock[], at: number): boolean {
  const end = blocks.findIndex(({ part }, place) => place > at && part !== 'quotation')
  return blocks.slice(at, end < 0 ? undefined : end).some(({ text }) => MARK.test(text))
}
