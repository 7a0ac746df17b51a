import { findOperations, type OperationHead } from './find-operations.ts'

// What the build puts in the place of `graphql`, for graphql-request, which needs no more of it than this.

export { print } from '@0no-co/graphql.web'

/** The one kind of node that is told apart. */
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' } as const

/** A document as far as its operations' names. */
export function parse(text: string): {
  readonly kind: 'Document'
  readonly definitions: readonly OperationHead[]
} {
  return { kind: 'Document', definitions: findOperations(text) }
}
