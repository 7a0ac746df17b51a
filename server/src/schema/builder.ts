import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '@rashomon/database/pothos'
import { getDatamodel } from '@rashomon/database/pothos'
import { loadMerged } from '../rows/load-merged.ts'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../rows/paging/row-connection.ts'
import type { Context } from './context.ts'
import { decodeGlobalId } from './global-id.ts'

export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  // A number where the parent's row came with its count, else a query that runs when it is asked for.
  Connection: { totalCount: number | (() => number | Promise<number>) }
  Scalars: {
    Edtf: { Input: string; Output: string }
    Date: { Input: Date; Output: Date }
    DateTime: { Input: Date; Output: Date }
    URL: { Input: string; Output: string }
    CountryCode: { Input: string; Output: string }
    LanguageTag: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    defaultConnectionSize: DEFAULT_PAGE_SIZE,
    maxConnectionSize: MAX_PAGE_SIZE,
    filterConnectionTotalCount: true,
    onUnusedQuery: 'error',
  },
  relay: {
    nodesOnConnection: { description: 'The page without cursors.' },
    pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
    decodeGlobalID: (id) => decodeGlobalId(id, 'id'),
    idFieldOptions: { description: 'Globally unique; stays the same when the same data is loaded again.' },
    nodeTypeOptions: { description: 'Whatever can be fetched by its id alone.' },
    nodeQueryOptions: {
      nullable: true,
      description: 'Any object by its id; what it became where it was merged, null where there is none.',
      args: { id: { description: 'As in the `id` field of any object.' } },
      resolve: async (_root, { id }, context, info, resolveNode) =>
        (await resolveNode(id)) ?? (await loadMerged([id], context, info))[0],
    },
    nodesQueryOptions: {
      nullable: { list: false, items: true },
      description:
        'Several objects by their ids, in the order asked for; what they became where they were merged, null where there is none.',
      args: { ids: { description: 'As in the `id` field of any object.' } },
      async resolve(_root, { ids }, context, info, resolveNodes) {
        const nodes = await Promise.all(await resolveNodes(ids))
        const missing = ids.filter((_, index) => nodes[index] == null)
        const merged = missing.length === 0 ? [] : await loadMerged(missing, context, info)
        return nodes.map((node, index) => node ?? merged[missing.indexOf(ids[index] as (typeof ids)[number])])
      },
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether `first` with `after: endCursor` would give more.' },
    hasPreviousPageFieldOptions: {
      description: 'Whether `last` with `before: startCursor` would give more.',
    },
    startCursorFieldOptions: { description: 'Cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge; null on an empty page.' },
    cursorFieldOptions: { description: 'Pass it as `after` or `before` to go on from here.' },
    nodeFieldOptions: { nullable: false, description: 'The object itself.' },
    edgesFieldOptions: { nullable: false, description: 'The page with a cursor each.' },
    firstArgOptions: {
      description: `Page size, 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} if neither this nor \`last\` is given.`,
    },
    afterArgOptions: { description: 'Start behind this cursor.' },
    lastArgOptions: { description: `Page size counted from the end, 1 to ${MAX_PAGE_SIZE}.` },
    beforeArgOptions: { description: 'End before this cursor; goes with `last`.' },
  },
})

builder.queryType({ description: 'Everything that can be asked.' })
