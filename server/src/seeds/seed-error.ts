/** A place in a seed file; lines and columns count from 1. */
export interface SeedPlace {
  /** Relative to the seeds directory. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing that is wrong with the seeds. */
export interface SeedProblem extends SeedPlace {
  /** What is wrong, and what to do or what is allowed. */
  readonly message: string
  /** The words, slug or value that it is about. */
  readonly words: string | null
}

export type ReportProblem = (problem: SeedProblem) => void

/** Longer words are cut in messages; the problem itself keeps them whole. */
const MAX_SHOWN_WORDS = 120

/** The seeds cannot be loaded. Carries everything that is wrong with them, in the order of files and lines. */
export class SeedError extends Error {
  readonly code = 'SEED_INVALID'
  readonly problems: readonly SeedProblem[]

  constructor(problems: readonly SeedProblem[]) {
    const ordered = problems.toSorted(byPlace)
    super(
      [`${count(problems.length)} in the seeds; nothing was loaded.`, ...ordered.map(describe)].join('\n'),
    )
    this.name = 'SeedError'
    this.problems = ordered
  }
}

function describe({ file, line, column, message, words }: SeedProblem): string {
  if (words === null) return `  ${file}:${line}:${column} ${message}`
  const shown = words.length > MAX_SHOWN_WORDS ? `${words.slice(0, MAX_SHOWN_WORDS)}…` : words
  return `  ${file}:${line}:${column} ${JSON.stringify(shown)}: ${message}`
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`
}

function byPlace(a: SeedProblem, b: SeedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
