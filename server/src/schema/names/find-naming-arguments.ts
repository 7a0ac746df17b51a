import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type NamedKind, namedBy } from './named-kind.ts'

/** An argument in a document that can name something, itself or in its fields. */
export interface NamingArgument {
  readonly node: ArgumentNode
  readonly definition: GraphQLArgument
}

const found = new WeakMap<DocumentNode, readonly NamingArgument[]>()

/** The arguments of a document that can name something; looked for once, since documents are asked again and again. */
export function findNamingArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly NamingArgument[] {
  const known = found.get(document) ?? look(schema, document)
  found.set(document, known)
  return known
}

function look(schema: GraphQLSchema, document: DocumentNode): readonly NamingArgument[] {
  const info = new TypeInfo(schema)
  const naming: NamingArgument[] = []
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument(node) {
        const definition = info.getArgument()
        if (definition && (namedBy(definition) || canName(definition.type))) naming.push({ node, definition })
      },
    }),
  )
  return naming
}

/** Whether it is an input object of which a field names something. */
function canName(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => namedBy(field))
}

/** A value with every name in it replaced. @param path of the value, such as `filter.outlet` */
export function mapNames(
  value: unknown,
  { type, kind, path }: { type: GraphQLInputType; kind: NamedKind | undefined; path: string },
  replace: (name: string, kind: NamedKind, path: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapNames(item, { type, kind, path }, replace))
  if (kind) return typeof value === 'string' ? replace(value, kind, path) : value
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return value
  const fields = named.getFields()
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const field = fields[key]
      const at = field && { type: field.type, kind: namedBy(field), path: `${path}.${key}` }
      return [key, at ? mapNames(inner, at, replace) : inner]
    }),
  )
}
