import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/**
 * Prints documents as TypeScript: every operation is a string that carries the types of its result and variables, with
 * the fragments that it needs. Strings need no parser to be sent, and are short without their white space.
 */
export function printDocuments(documents: readonly DocumentNode[]): string {
  const definitions = documents.flatMap((document) => document.definitions)
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]))
  return [
    ...[...fragments.values()].map(printFragment),
    ...definitions.filter(isOperation).map((operation) => printOperation(operation, fragments)),
  ].join('\n')
}

function printFragment(fragment: FragmentDefinitionNode): string {
  return `const ${fragment.name.value}Fields = \`${compact(fragment)}\`\n`
}

function printOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value
  if (!name) throw new Error(`every operation needs a name, which this one has not:\n${print(operation)}`)
  const kind = `${operation.operation.charAt(0).toUpperCase()}${operation.operation.slice(1)}`
  const spread = [...collectFragments(operation, fragments)].map((fragment) => `\${${fragment}Fields}`)
  const text = `\`${compact(operation)}${spread.join('')}\``
  return `export const ${name} = ${text} as TypedText<${name}${kind}, ${name}${kind}Variables>\n`
}

/** Names of the fragments that a definition spreads, those inside of fragments too. */
function collectFragments(
  root: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<string>(),
): ReadonlySet<string> {
  visit(root, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value)
      if (!fragment || found.has(value)) return
      found.add(value)
      collectFragments(fragment, fragments, found)
    },
  })
  return found
}

function compact(node: ASTNode): string {
  return stripIgnoredCharacters(print(node))
}

function isFragment(node: ASTNode): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION
}

function isOperation(node: ASTNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION
}
