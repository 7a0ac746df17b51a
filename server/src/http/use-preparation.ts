import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Gives the document to execute in place of the operation's own, or undefined. */
export type PrepareOperation = (
  operation: Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>,
) => Promise<DocumentNode | undefined> | undefined

/** Looks at each operation before it is executed; comes after whatever executes it. @param mask what is thrown becomes an answer */
export function usePreparation(prepare: PrepareOperation, mask: (error: unknown) => Error): Plugin {
  const answer = (error: unknown) => {
    const masked = mask(error)
    return { errors: [masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)] }
  }
  return {
    async onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
      try {
        const document = await prepare(args)
        if (document) setExecuteFn((given) => executeFn({ ...given, document }))
      } catch (error) {
        setResultAndStopExecution(answer(error))
      }
    },
    async onSubscribe({ args, subscribeFn, setSubscribeFn, setResultAndStopExecution }) {
      try {
        const document = await prepare(args)
        if (document) setSubscribeFn((given) => subscribeFn({ ...given, document }))
      } catch (error) {
        setResultAndStopExecution(answer(error))
      }
    },
  }
}
