import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/**
 * A selection of everything that an object has and that takes no argument, so many levels deep; pages and their edges
 * are no levels of their own. Abstract types are left out.
 */
export function askForAll(schema: GraphQLSchema, type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    const inner = getNamedType(field.type)
    if (isLeafType(inner)) return field.name
    if (!isObjectType(inner)) return []
    const isPage = inner.name.endsWith('Connection')
    if (levels === 0 && !/^(PageInfo|.*Edge)$/.test(inner.name)) return []
    const page = isPage && field.args.some(({ name }) => name === 'first') ? '(first: 3)' : ''
    const below = askForAll(schema, inner, levels - (isPage || /Edge$/.test(inner.name) ? 0 : 1))
    return below === '' ? [] : `${field.name}${page} ${below}`
  })
  return fields.length === 0 ? '' : `{ ${fields.join(' ')} }`
}
