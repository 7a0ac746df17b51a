import type { GraphQLArgument, GraphQLInputField } from 'graphql'

/** What the text in an argument can name. */
export type NamedKind = 'ARTICLE' | 'CODE' | 'CUE' | 'EVENT' | 'FIGURE' | 'OUTLET' | 'STATEMENT' | 'STORY'

/** Options of an argument or input field that names something: unknown names are refused before anything is loaded. */
export function naming(kind: NamedKind): { readonly extensions: { readonly names: NamedKind } } {
  return { extensions: { names: kind } }
}

/** What the argument or input field names; undefined where it holds something else. */
export function namedBy({ extensions }: GraphQLArgument | GraphQLInputField): NamedKind | undefined {
  const { names } = extensions
  return names as NamedKind | undefined
}
