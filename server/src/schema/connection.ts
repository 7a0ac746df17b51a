import { builder } from './builder.ts'

type NodeType = Parameters<typeof builder.connectionObject>[0]['type']

// Every connection counts its list. Nested lists come counted with their parent, root lists count when asked.
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'Number of items in the whole list under the same filter.',
    extensions: { pothosPrismaTotalCount: true },
    resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : totalCount),
  }),
)

/**
 * The one connection type of a node type, shared by all fields that list it: the last two arguments of
 * `t.relatedConnection` and `t.prismaConnection`.
 *
 * @param items what the list holds, in the plural, such as "statements"
 */
export function createConnection<Type extends NodeType>(type: Type, name: string, items: string) {
  const edge = builder.edgeObject({
    type,
    name: `${name}Edge`,
    description: `One of the ${items}, with its cursor.`,
  })
  const connection = builder.connectionObject(
    { type, name: `${name}Connection`, description: `A page of ${items}.` },
    edge,
  )
  return [connection, edge] as const
}
