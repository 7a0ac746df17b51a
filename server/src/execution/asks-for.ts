import { type GraphQLOutputType, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql'
import { collectFields } from './collect-fields.ts'

/** Whether a query asks for something below a field, on one of these paths. */
export function asksFor(info: GraphQLResolveInfo, paths: readonly (readonly string[])[]): boolean {
  const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues }
  const asks = (
    type: GraphQLOutputType,
    nodes: GraphQLResolveInfo['fieldNodes'],
    path: readonly string[],
  ): boolean => {
    const [name, ...rest] = path
    const object = getNamedType(type)
    if (name === undefined) return true
    if (!isObjectType(object)) return false
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return [...collectFields(document, object, sets).values()].some((found) => {
      const field = object.getFields()[found[0]?.name.value ?? '']
      return field?.name === name && asks(field.type, found, rest)
    })
  }
  return paths.some((path) => asks(info.returnType, info.fieldNodes, path))
}
