import type { PageBlock } from './page-block.ts'

/**
 * The paragraphs of the lines that were kept: a line that breaks off in mid-sentence goes on in the next, if that
 * follows without a blank line and begins in lower case.
 */
export function joinBrokenLines(blocks: readonly PageBlock[]): readonly string[] {
  const paragraphs: string[] = []
  for (const { text, isParted } of blocks) {
    const last = paragraphs.at(-1)
    const goesOn = last !== undefined && !isParted && /^\p{Ll}/u.test(text) && /[\p{L}\p{N},–—-]$/u.test(last)
    if (goesOn) paragraphs[paragraphs.length - 1] = `${last} ${text}`
    else paragraphs.push(text)
  }
  return paragraphs
}
