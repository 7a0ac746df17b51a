import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { countOf, isParted, type RowCounts } from './row-counts.ts'

/** One field of an operation as it would be executed, its arguments taken from the variables. */
export interface PlannedField {
  readonly node: FieldNode
  /** Where the field is defined, such as `Story.articles`. */
  readonly coordinate: string
  /** Where it stands in the answer, such as `story.articles`. */
  readonly path: string
  readonly isConnection: boolean
  /** A field of the type Mutation. */
  readonly isWrite: boolean
  readonly arguments: Readonly<Record<string, unknown>>
  /** How often it is resolved at most: once for each object that the lists around it can hold. */
  readonly times: number
}

/** An operation that is valid against the schema, and the coerced values of its variables. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
  /** Items of a connection whose field says neither `first` nor `last`. */
  readonly defaultPageSize: number
  /** How much there is; every page is taken for full where nobody has counted. */
  readonly counts?: RowCounts | undefined
  /** Page sizes by path, in place of those that are asked for. */
  readonly pageSizes?: ReadonlyMap<string, number> | undefined
}

/** Plain lists are bounded by the outlets of a story, or are the parts of one object: a handful. */
const ASSUMED_LIST_SIZE = 5

interface Surroundings {
  readonly path: string
  readonly times: number
  /** How often one and the same object can be among those whose fields these are. */
  readonly repeats: number
  /** Where the list of these objects is defined, for the fields of a connection. */
  readonly list: string
  /** Items on the page of the connection whose fields these are. */
  readonly pageSize: number
}

/**
 * Lists the fields of an operation with the number of times that each would be resolved if every page were full, or held
 * all that there is.
 * Introspection is listed, not entered. Fragments on several types of a union all count, which is more than any one
 * object can have.
 */
export function planFields(operation: PlannedOperation): readonly PlannedField[] {
  const planned: PlannedField[] = []
  const fragments = collectFragments(operation.document)

  const planSelections = (
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    around: Surroundings,
  ): void => {
    for (const selection of set.selections) {
      if (isLeftOut(selection, operation.variables)) continue
      if (selection.kind === Kind.FIELD) {
        planField(selection, parent, around)
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = fragment?.typeCondition
      const type = condition ? operation.schema.getType(condition.name.value) : parent
      if (fragment && isCompositeType(type)) planSelections(fragment.selectionSet, type, around)
    }
  }

  const planField = (node: FieldNode, parent: GraphQLCompositeType, around: Surroundings): void => {
    const definition = fieldOf(parent, node.name.value)
    const path = joinPath(around.path, (node.alias ?? node.name).value)
    const coordinate = `${parent.name}.${node.name.value}`
    if (!definition) {
      planned.push({
        node,
        coordinate,
        path,
        isConnection: false,
        isWrite: false,
        arguments: {},
        times: around.times,
      })
      return
    }
    const args = getArgumentValues(definition, node, operation.variables)
    const isConnection = isConnectionField(definition)
    const isWrite = parent === operation.schema.getMutationType()
    planned.push({ node, coordinate, path, isConnection, isWrite, arguments: args, times: around.times })

    const type = getNamedType(definition.type)
    if (!node.selectionSet || !isCompositeType(type)) return
    const list = isConnection || !isInConnection(parent) ? coordinate : around.list
    const isList = isListType(getNullableType(definition.type))
    const items = bound(around, {
      list,
      typeName: itemType(type),
      size: listSize(definition, args, around.pageSize),
    })
    planSelections(node.selectionSet, type, {
      path,
      list,
      times: isList ? items.times : around.times,
      // One object of another, such as the article of a quotation, can be the same for all.
      repeats: isList
        ? items.repeats
        : isParted(coordinate) || isConnection || isInConnection(parent)
          ? around.repeats
          : around.times,
      pageSize: isConnection
        ? (operation.pageSizes?.get(path) ?? requestedPageSize(args, operation.defaultPageSize))
        : ASSUMED_LIST_SIZE,
    })
  }

  /** How many items the lists of a field hold together, and how often one of these is among them. */
  const bound = (
    { times, repeats }: Surroundings,
    { list, typeName, size }: { list: string; typeName: string; size: number },
  ) => {
    const there = countOf(operation.counts, typeName)
    const each = times * Math.min(size, there)
    return isParted(list)
      ? { times: Math.min(each, repeats * there), repeats }
      : { times: each, repeats: Math.max(1, times) }
  }

  const root = operation.schema.getRootType(operation.operation.operation)
  if (root) {
    const around = { path: '', times: 1, repeats: 1, list: '', pageSize: ASSUMED_LIST_SIZE }
    planSelections(operation.operation.selectionSet, root, around)
  }
  return planned
}

/** A Relay connection: a page that `first` or `last` sizes. */
function isConnectionField(definition: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(definition.type)
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields()
}

function requestedPageSize(args: Readonly<Record<string, unknown>>, defaultPageSize: number): number {
  const { first, last } = args
  const size = first ?? last
  return typeof size === 'number' ? size : defaultPageSize
}

/** The fields of a connection and its edges give the items of the list that the connection is. */
function isInConnection({ name }: GraphQLCompositeType): boolean {
  return name.endsWith('Connection') || name.endsWith('Edge')
}

/** The type of a list's items: that of the nodes where they stand in edges. */
function itemType(type: GraphQLCompositeType): string {
  const node =
    isObjectType(type) && type.name.endsWith('Edge')
      ? Object.values(type.getFields()).find(({ name }) => name === 'node')
      : undefined
  return node ? getNamedType(node.type).name : type.name
}

/** Objects that a field gives: those of the page inside a connection, those asked for by `ids`, else a handful. */
function listSize(
  definition: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  pageSize: number,
): number {
  if (!isListType(getNullableType(definition.type))) return 1
  const { ids } = args
  return Array.isArray(ids) ? ids.length : pageSize
}

function collectFragments(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return fragments
}

/** Introspection and `__typename` have no definition of their own on the type. */
function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
}

function isLeftOut(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const { if: isSkipped = false } = getDirectiveValues(GraphQLSkipDirective, selection, variables) ?? {}
  const { if: isIncluded = true } = getDirectiveValues(GraphQLIncludeDirective, selection, variables) ?? {}
  return isSkipped === true || isIncluded === false
}

function joinPath(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`
}
