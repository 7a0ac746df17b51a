/** The types of a document's result and variables, in the way on which GraphQL tools agree. Never there at run time. */
export interface DocumentTypes<Result, Variables> {
  readonly __apiType?: (variables: Variables) => Result
}

/** A document as text: what the operations of this package are. */
export type TypedText<Result, Variables> = string & DocumentTypes<Result, Variables>

/** A parsed document: what `graphql()` and `gql` give. */
interface SyntaxTree {
  readonly kind: string
  readonly definitions: readonly unknown[]
}

/** A string as an object: what code generators make where documents are text. */
interface TextObject {
  charAt(index: number): string
  toString(): string
}

/**
 * Any GraphQL document that knows its types: one made by `graphql()` from `@rashomon/sdk/graphql`, a TypedDocumentNode
 * or TypedDocumentString of a code generator, or plain text, whose result is `unknown`.
 */
export type TypedDocument<Result, Variables> = DocumentTypes<Result, Variables> & (SyntaxTree | TextObject)
