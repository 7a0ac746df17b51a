import { type ASTNode, Kind, visit } from 'graphql'

/** Names of the variables in a part of a document, without what its fragments hold. */
export function findVariables(node: ASTNode): readonly string[] {
  const names = new Set<string>()
  visit(node, {
    [Kind.VARIABLE]: ({ name }) => {
      names.add(name.value)
    },
  })
  return [...names]
}
