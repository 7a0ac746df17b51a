import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What fields are collected from. */
export interface CollectedDocument {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Values of the variables in `@skip` and `@include`, at least. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** The fields that selection sets ask for of an object of this type, by name in the answer, as the specification has it. */
export function collectFields(
  document: CollectedDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (isLeftOut(document, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        const nodes = fields.get(name)
        if (nodes) nodes.push(selection)
        else fields.set(name, [selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value
        const fragment = document.fragments[name]
        if (!fragment || spread.has(name)) continue
        spread.add(name)
        if (applies(document.schema, fragment.typeCondition.name.value, type)) collect(fragment.selectionSet)
        continue
      }
      const condition = selection.typeCondition?.name.value
      if (condition === undefined || applies(document.schema, condition, type))
        collect(selection.selectionSet)
    }
  }
  for (const set of sets) collect(set)
  return fields
}

function isLeftOut({ variables }: CollectedDocument, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return false
  const { if: isSkipped = false } = getDirectiveValues(GraphQLSkipDirective, selection, variables) ?? {}
  const { if: isIncluded = true } = getDirectiveValues(GraphQLIncludeDirective, selection, variables) ?? {}
  return isSkipped === true || isIncluded === false
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true
  const named = schema.getType(condition)
  return isAbstractType(named) && schema.isSubType(named, type)
}
