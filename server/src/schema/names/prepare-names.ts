import {
  astFromValue,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql'
import { findNamingArguments, mapNames } from './find-naming-arguments.ts'
import type { NameBook } from './name-book.ts'
import { type NamedKind, namedBy } from './named-kind.ts'
import { refuseNames, type UnknownName } from './refuse-names.ts'

/** An operation that is about to be executed. */
export interface NamingOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/** A name where it stands. */
interface PlacedName {
  readonly name: string
  readonly kind: NamedKind
  readonly path: string
}

/**
 * Looks up everything that an operation names, before anything is loaded: a filter by what is not there would read as
 * "nobody did".
 *
 * @returns the document with slugs where it has other names; undefined where it can stay as it is
 * @throws an error for each name that means nothing, or several things
 */
export function prepareNames(
  book: NameBook,
  operation: NamingOperation,
): Promise<DocumentNode | undefined> | undefined {
  const { schema, document } = operation
  const naming = findNamingArguments(schema, document)
  if (naming.length === 0) return undefined
  const variables = readVariables(operation)
  const given = naming.flatMap(({ node, definition }) => {
    const value = valueFromAST(node.value, definition.type, variables)
    const at = { type: definition.type, kind: namedBy(definition), path: definition.name }
    return value == null ? [] : [{ node, at, value }]
  })
  const names: PlacedName[] = []
  for (const { value, at } of given) {
    mapNames(value, at, (name, kind, path) => {
      names.push({ name, kind, path })
      return name
    })
  }
  if (names.every(({ kind, name }) => book.isKnown(kind, name))) return undefined
  return lookUp(book, names).then((meanings) => {
    if (names.every(({ kind, name }) => meanings.get(keyOf(kind, name)) === name)) return undefined
    const changed = new Map<object, ValueNode>()
    for (const { node, at, value } of given) {
      const mapped = mapNames(value, at, (name, kind) => meanings.get(keyOf(kind, name)) ?? name)
      const written = astFromValue(mapped, at.type)
      if (written) changed.set(node, written)
    }
    return visit(document, {
      [Kind.ARGUMENT]: (node) => {
        const value = changed.get(node)
        return value && { ...node, value }
      },
    })
  })
}

async function lookUp(book: NameBook, names: readonly PlacedName[]): Promise<ReadonlyMap<string, string>> {
  const kinds = [...new Set(names.map(({ kind }) => kind))]
  const unknown: UnknownName[] = []
  const meanings = new Map<string, string>()
  for (const kind of kinds) {
    const placed = names.filter((name) => name.kind === kind)
    const found = await book.lookUp(
      kind,
      placed.map(({ name }) => name),
    )
    for (const { name, path } of placed) {
      const meaning = found.get(name)
      if (meaning === undefined) unknown.push({ name, kind, path })
      else meanings.set(keyOf(kind, name), meaning)
    }
  }
  if (unknown.length > 0) throw await refuseNames(book, unknown)
  return meanings
}

function readVariables({ schema, document, operationName, variableValues }: NamingOperation) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  return getVariableValues(schema, definitions, variableValues ?? {}).coerced ?? {}
}

function keyOf(kind: NamedKind, name: string): string {
  return `${kind} ${name}`
}
