import { parsePrismaCursor } from '@pothos/plugin-prisma'
import type { PrismaClient } from '@rashomon/database/client'
import type PrismaTypes from '@rashomon/database/pothos'
import type { GraphQLResolveInfo } from 'graphql'
import { asksFor } from '../../execution/asks-for.ts'
import { delegateOf, type RowKind } from '../find-rows.ts'
import { NODE_PATHS } from '../node-paths.ts'
import { planRows } from '../plan-rows.ts'
import { findPage } from './find-page.ts'
import { countToLoad, type PageArguments, RowConnection } from './row-connection.ts'

/** Which rows, in which order. */
interface RowList {
  readonly where: object
  readonly orderBy: object
}

/**
 * A page of rows, with all that the query asks for below them, by one statement. They are counted when that is asked
 * for.
 *
 * @throws BAD_USER_INPUT where the cursor is of another list, or its row has gone
 */
export async function pageOfRows<Kind extends RowKind>(
  kind: Kind,
  { where, orderBy }: RowList,
  args: PageArguments,
  context: { readonly prisma: PrismaClient },
  info: GraphQLResolveInfo,
): Promise<RowConnection<PrismaTypes[Kind]['Shape'], () => Promise<number>>> {
  const delegate = delegateOf(context.prisma, kind)
  const { after, last, before } = args
  const cursor = after ?? before
  const limit = countToLoad(args, asksFor(info, [['pageInfo']]))
  const query = {
    ...planRows(context, info, { typeName: kind, paths: NODE_PATHS }),
    where,
    orderBy,
    take: before != null || last != null ? -limit : limit,
    ...(cursor != null && { cursor: { id: parsePrismaCursor(cursor) }, skip: 1 }),
  }
  const rows = await findPage(query, args, delegate.findMany(query), (of) => delegate.count(of))
  return new RowConnection(rows as PrismaTypes[Kind]['Shape'][], args, () => delegate.count({ where }))
}
