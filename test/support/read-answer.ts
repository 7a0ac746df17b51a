import type { ExecutionResult } from 'graphql'

/** What a client has once it has parsed an answer, or a part of one: of the shape that the query asked for. */
export type Answer = ReturnType<typeof JSON.parse>

/** The answer's data, as it comes over the wire; fails the test where there are errors. */
export function readAnswer({ data, errors }: ExecutionResult): Answer {
  if (errors) throw new Error(errors.map((error) => error.stack ?? error.message).join('\n'))
  return JSON.parse(JSON.stringify(data))
}
