/** What a document says of an operation before its selections. */
export interface OperationHead {
  readonly kind: 'OperationDefinition'
  readonly operation: string
  readonly name: { readonly kind: 'Name'; readonly value: string } | undefined
}

/** Block strings, strings, comments, names with numbers, and each other character that is not skipped. */
const TOKENS = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|\w+|[^\s,]/g

/**
 * Finds the operations of a GraphQL document by its outermost braces. To know what an operation is called takes no
 * parser of everything in it, which would be a fifth of this package.
 *
 * @returns the operations that are complete, in order: of a document that does not parse, perhaps none
 * @see https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens
 */
export function findOperations(text: string): readonly OperationHead[] {
  const definitions: string[][] = []
  let outside: string[] = []
  let depth = 0
  for (const [token] of text.matchAll(TOKENS)) {
    if (/^["#]/.test(token)) continue
    if (depth === 0) outside.push(token)
    if (/[({]/.test(token)) depth += 1
    if (/[)}]/.test(token)) depth -= 1
    if (depth === 0 && token === '}') {
      definitions.push(outside)
      outside = []
    }
  }
  return definitions.flatMap(toOperation)
}

function toOperation([first = '', second = '']: readonly string[]): readonly OperationHead[] {
  if (first !== '{' && !/^(query|mutation|subscription)$/.test(first)) return []
  const name = /^\w/.test(second) ? ({ kind: 'Name', value: second } as const) : undefined
  return [{ kind: 'OperationDefinition', operation: first === '{' ? 'query' : first, name }]
}
