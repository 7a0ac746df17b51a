import { type DocumentNode, Kind, OperationTypeNode, parse, print } from '@0no-co/graphql.web'
import type { TypedDocument } from './typed-document.ts'

/** What the client has to know of a document to send it. */
export interface Operation {
  readonly text: string
  /** Undefined where it has none, or cannot be read. */
  readonly name: string | undefined
  /** Whether it can change anything: it is, or for all that can be known here may be, a mutation. */
  readonly mayWrite: boolean
}

/** Reads any form of document. One that does not parse is left for the server to judge. */
export function readDocument(document: TypedDocument<unknown, never>): Operation {
  // Template literals make a string of a String object, too.
  if (!isSyntaxTree(document)) return describe(`${document}`)
  return describe(print(document), document)
}

function describe(text: string, parsed?: DocumentNode): Operation {
  try {
    const { definitions } = parsed ?? parse(text, { noLocation: true })
    const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const [only, ...others] = operations
    return {
      text,
      name: others.length === 0 ? only?.name?.value : undefined,
      mayWrite: operations.some(({ operation }) => operation === OperationTypeNode.MUTATION),
    }
  } catch {
    return { text, name: undefined, mayWrite: true }
  }
}

function isSyntaxTree(document: object | string): document is DocumentNode {
  return typeof document === 'object' && 'definitions' in document
}
