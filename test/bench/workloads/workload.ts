/** What the value of a request's variable `$value` is taken from. */
export type Sample = 'articles' | 'outlets' | 'stories' | 'words'

/** One question, put to every contender in its own terms. Each document has one variable, `$value`. */
export interface Workload {
  readonly name: string
  readonly sample: Sample
  readonly rashomon: string
  readonly postgraphile: string
  /** For the schema written by hand, which Yoga and Mercurius serve. */
  readonly written: string
  /** The least that a database has to do: one statement with the parameter $1, whose answer is JSON. */
  readonly sql: string
}
