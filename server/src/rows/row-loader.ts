import type { PrismaClient } from '@rashomon/database/client'
import type PrismaTypes from '@rashomon/database/pothos'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { MaybePromise } from '../execution/compiled.ts'
import { isCompiled } from '../execution/execute-compiled.ts'
import { findRows, type RowKind } from './find-rows.ts'
import { planRows } from './plan-rows.ts'
import type { RowPlan } from './planned-rows.ts'

type Row<Kind extends RowKind> = PrismaTypes[Kind]['Shape']
type Loader = DataLoader<string, { id: string }>

interface Source {
  readonly loader: Loader
  /** The columns that its rows come with; undefined where they come with other rows. */
  readonly columns: readonly string[] | undefined
}

export interface RowLoader {
  /**
   * The rows with these ids, in their order, with what the query selects of them. Whatever one field of a query
   * asks for, on however many objects, is loaded by one statement.
   *
   * @param paths where below the field the rows stand, {@link NODE_PATHS} for a connection; the field itself gives
   * them if left out.
   */
  load<Kind extends RowKind>(
    kind: Kind,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    paths?: string[][],
  ): Promise<Row<Kind>[]>
  /** The one row with this id, in the same way; at once where it is known and nothing is asked for below it. */
  loadOne<Kind extends RowKind>(kind: Kind, id: string, info: GraphQLResolveInfo): MaybePromise<Row<Kind>>
  /** Makes rows known that came by another way, with some of their columns. */
  remember(kind: RowKind, rows: readonly { readonly id: string }[]): void
}

/** @param context of the request, which arguments of nested fields may need. */
export function createRowLoader(prisma: PrismaClient, context: () => object): RowLoader {
  // A field is one list of nodes of the document on whichever object it is resolved.
  const sources = new WeakMap<GraphQLResolveInfo['fieldNodes'], Source>()

  const remembered = new Map<RowKind, ReadonlyMap<string, object>>()

  const sourceOf = (kind: RowKind, info: GraphQLResolveInfo, paths: string[][]): Source => {
    const { fieldNodes } = info
    const known = sources.get(fieldNodes)
    if (known && isCompiled(info)) return known
    // Also where it is known: it tells Pothos, object by object, what has come with the rows.
    const query = planRows(context(), info, { typeName: kind, paths })
    if (known) return known
    const loader: Loader = new DataLoader((ids) => findRows(prisma, kind, ids, query))
    const source = { loader, columns: columnsOf(query) }
    sources.set(fieldNodes, source)
    return source
  }
  return {
    async load<Kind extends RowKind>(
      kind: Kind,
      ids: readonly string[],
      info: GraphQLResolveInfo,
      paths: string[][] = [],
    ) {
      const { loader } = sourceOf(kind, info, paths)
      return (await Promise.all(ids.map((id) => loader.load(id)))) as Row<Kind>[]
    },
    loadOne<Kind extends RowKind>(kind: Kind, id: string, info: GraphQLResolveInfo) {
      const { loader, columns } = sourceOf(kind, info, [])
      const known = columns && remembered.get(kind)?.get(id)
      const isEnough = known && columns.every((column) => column in known)
      return (isEnough ? known : loader.load(id)) as MaybePromise<Row<Kind>>
    },
    remember(kind, rows) {
      remembered.set(kind, new Map(rows.map((row) => [row.id, row])))
    },
  }
}

function columnsOf({ select }: RowPlan): readonly string[] | undefined {
  const isFlat = select && Object.values(select).every((value) => value === true)
  return isFlat ? Object.keys(select) : undefined
}
