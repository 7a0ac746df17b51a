/** One thing that is wrong with a marked article; lines count from 1. */
export interface MarkingProblem {
  readonly line: number
  /** What is wrong, and what to do. */
  readonly message: string
}

/** A marked article that cannot be used. Carries everything that is wrong with it, in the order of its lines. */
export class InvalidMarkedArticle extends Error {
  readonly code = 'INVALID_MARKED_ARTICLE'
  readonly file: string
  readonly problems: readonly MarkingProblem[]

  constructor(file: string, problems: readonly MarkingProblem[]) {
    const ordered = problems.toSorted((a, b) => a.line - b.line)
    super(ordered.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'))
    this.name = 'InvalidMarkedArticle'
    this.file = file
    this.problems = ordered
  }
}
