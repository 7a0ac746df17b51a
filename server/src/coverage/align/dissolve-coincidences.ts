import type { Match } from './find-common-subsequence.ts'
import type { Lexeme } from './read-lexemes.ts'
import { isRespelled } from './type-changes.ts'

/** The, of, to, in, and: words that two unlike clauses have in common by chance. */
const MAX_LETTERS = 3

/**
 * Matches less those that two unlike clauses share by chance: runs of short words alone between two replacements,
 * each of them longer in words than the run. What is dissolved becomes part of one replacement that reads as a
 * whole. Where words were only left out or only added, every match stays.
 *
 * Source: the semantic clean-up of Neil Fraser's diff-match-patch, with words for characters.
 */
export function dissolveCoincidences(
  matches: readonly Match[],
  from: readonly Lexeme[],
  to: readonly Lexeme[],
): readonly Match[] {
  const runs = consecutiveRuns(matches)
  const kept: Match[] = []
  for (const [index, run] of runs.entries()) {
    const left = runs[index - 1]?.at(-1) ?? [-1, -1]
    const right = runs[index + 1]?.[0] ?? [from.length, to.length]
    const first = run[0] ?? right
    const last = run.at(-1) ?? right
    const isByChance =
      run.every(([i]) => isShortWord(from[i])) &&
      wordsReplaced(from, to, left, first) > run.length &&
      wordsReplaced(from, to, last, right) > run.length
    // Not spread into arguments, of which there may be too many.
    if (!isByChance) for (const match of run) kept.push(match)
  }
  return kept
}

/** Matches in groups that follow one another on both sides. */
function consecutiveRuns(matches: readonly Match[]): readonly (readonly Match[])[] {
  const runs: Match[][] = []
  for (const match of matches) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    const follows = previous !== undefined && match[0] === previous[0] + 1 && match[1] === previous[1] + 1
    if (follows) run?.push(match)
    else runs.push([match])
  }
  return runs
}

/** Words on the longer side between two matches; 0 where they do not replace other words. */
function wordsReplaced(from: readonly Lexeme[], to: readonly Lexeme[], after: Match, before: Match): number {
  const removed = from.slice(after[0] + 1, before[0]).filter(isWord)
  const added = to.slice(after[1] + 1, before[1]).filter(isWord)
  const isReplacement = removed.length > 0 && added.length > 0 && !isRespelled(removed, added)
  return isReplacement ? Math.max(removed.length, added.length) : 0
}

function isWord({ kind }: Lexeme): boolean {
  return kind === 'WORD'
}

function isShortWord(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'WORD' && lexeme.key.length <= MAX_LETTERS
}
