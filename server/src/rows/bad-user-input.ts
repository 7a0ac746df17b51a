import { createGraphQLError } from 'graphql-yoga'

/**
 * An argument that cannot be answered. The client gets the message as it stands.
 *
 * @param argument path of the argument as the client wrote it, such as `filter.statement`
 */
export function badUserInput(argument: string, problem: string): Error {
  return createGraphQLError(`Argument "${argument}" ${problem}`, {
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
}
