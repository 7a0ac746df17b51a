import { type LineLook, lookAtLine } from './look-at-line.ts'

/** Words from which on a line is no mere label that happens to stand in the title too. */
const MIN_WORDS = 4

/**
 * Whether a line is what the page's markup names as its title: the same words, or most of them, since sites print a
 * section before the title and their own name behind it, or cut it short.
 */
export function isTitled(line: LineLook, title: string): boolean {
  const { key } = lookAtLine(title)
  if (line.key === key) return true
  if (line.words < MIN_WORDS) return false
  if (` ${key} `.includes(` ${line.key} `)) return true
  const [begun = ''] = key.split(/(?:\.{3}|…)/u)
  return begun.length < key.length && begun.split(' ').length >= MIN_WORDS && line.key.startsWith(begun)
}
