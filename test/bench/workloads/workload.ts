/** What the value of a request's variable `$value` is taken from. */
export type Sample =
  | 'articles'
  | 'outlets'
  | 'stories'
  | 'words'
  | 'anyWords'
  | 'lateStatements'
  | 'lateQuotations'

/** One question, put to every contender in its own terms. Each document has one variable, `$value`. */
export interface Workload {
  readonly name: string
  readonly sample: Sample
  /** Times as many requests a second as PostGraphile that are aimed at. */
  readonly aim: number
  readonly rashomon: string
  readonly postgraphile: string
  /** For the schema written by hand, which Yoga and Mercurius serve. */
  readonly written: string
  /** The least that a database has to do: one statement with the parameter $1, whose answer is JSON. */
  readonly sql: string
  /** Why the contenders' answers do not hold the same values, and whom that favours; they do where nothing is said. */
  readonly difference?: string
}
