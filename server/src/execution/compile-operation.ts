import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeNameMetaFieldDef,
} from 'graphql'
import { type CollectedDocument, collectFields } from './collect-fields.ts'
import { resolveAsDefined } from './compile-resolver.ts'
import { type CompiledField, type CompiledSelection, OperationNotCompilable } from './compiled.ts'
import { compileCompleter } from './complete-value.ts'
import { findVariables } from './find-variables.ts'
import { AS_DEFINED, type ResolverStrategy } from './resolver-strategy.ts'

/** A query that is valid against its schema, ready to be executed with any variables that leave out the same fields. */
export interface CompiledOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly root: CompiledSelection
  readonly strategy: ResolverStrategy
  /** Fields in it, each about a kilobyte. */
  readonly size: number
}

/**
 * Works out what of a query does not depend on the request.
 *
 * @param variables the coerced ones, of which `@skip` and `@include` take theirs
 * @throws OperationNotCompilable where it writes, subscribes, or asks for the schema or for abstract types
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  strategy: ResolverStrategy = AS_DEFINED,
): CompiledOperation {
  const queryType = schema.getQueryType()
  if (operation.operation !== OperationTypeNode.QUERY || !queryType) throw new OperationNotCompilable()
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  const collected = { schema, fragments, variables, strategy }
  const before = compiledFields
  const root = compileSelection(collected, queryType, [operation], undefined)
  return { schema, operation, fragments, root, strategy, size: compiledFields - before }
}

type Path = CompiledField['path']

let compiledFields = 0

interface CompiledDocument extends CollectedDocument {
  readonly strategy: ResolverStrategy
}

function compileSelection(
  document: CompiledDocument,
  type: GraphQLObjectType,
  parents: readonly (FieldNode | OperationDefinitionNode)[],
  path: Path | undefined,
): CompiledSelection {
  const sets = parents.flatMap(({ selectionSet }) => selectionSet ?? [])
  const collected = [...collectFields(document, type, sets)]
  const fields = collected.map(([name, nodes]) => compileField(document, type, name, nodes, path))
  const variables = fields.flatMap(({ nodes, selection }) => [
    ...nodes.flatMap(({ arguments: given = [] }) => given.flatMap(findVariables)),
    ...(selection?.variables ?? []),
  ])
  return { type, fields, variables: [...new Set(variables)] }
}

function compileField(
  document: CompiledDocument,
  parentType: GraphQLObjectType,
  responseName: string,
  nodes: readonly FieldNode[],
  prev: Path | undefined,
): CompiledField {
  const name = nodes[0]?.name.value ?? ''
  const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name]
  // Answers are plain objects, in which one name is no property like others.
  if (!definition || responseName === '__proto__') throw new OperationNotCompilable()
  const type = getNamedType(definition.type)
  const path = { prev, key: responseName, typename: parentType.name }
  const selection = isObjectType(type) ? compileSelection(document, type, nodes, path) : null
  const coordinate = `${parentType.name}.${name}`
  const field: CompiledField = {
    responseName,
    nodes,
    parentType,
    definition,
    path,
    isNullable: !isNonNullType(definition.type),
    selection,
    resolve: (source, run) => resolve(source, run),
    complete: compileCompleter(definition.type, { coordinate, nodes, selection }),
    number: compiledFields++,
  }
  const resolve = document.strategy.compileResolver(field) ?? resolveAsDefined(field)
  return field
}
