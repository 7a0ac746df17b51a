import type { GraphQLError } from 'graphql'
import { describeUnsafeText, findUnsafeText } from './find-unsafe-text.ts'
import { refuse } from './refuse.ts'

/** What is wrong with the text of a document and its variables; undefined where all of it can be taken. */
export function findUnsafeParams(params: {
  readonly query?: unknown
  readonly variables?: unknown
}): GraphQLError | undefined {
  const { query, variables } = params
  const problem = typeof query === 'string' ? describeUnsafeText(query) : undefined
  if (problem) return refuse('BAD_USER_INPUT', `The query contains ${problem}.`, {})
  for (const [name, value] of Object.entries(variables ?? {})) {
    const unsafe = findUnsafeText(value, `$${name}`)
    if (unsafe) {
      const message = `Variable "${unsafe.path}" ${unsafe.problem}.`
      return refuse('BAD_USER_INPUT', message, { argument: unsafe.path })
    }
  }
  return undefined
}
