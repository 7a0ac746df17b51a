import type { DocumentNode } from 'graphql'
import { analyzeDocument } from 'graphql-request'
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
  const { expression, operationName } = analyzeDocument(isSyntaxTree(document) ? document : `${document}`)
  // There is no mutation without this word, whatever else the document holds and whether it parses or not.
  return { text: expression, name: operationName, mayWrite: /\bmutation\b/.test(expression) }
}

function isSyntaxTree(document: object | string): document is DocumentNode {
  return typeof document === 'object' && 'definitions' in document
}
