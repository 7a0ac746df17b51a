import { badUserInput } from '../bad-user-input.ts'

/** A list query as Pothos makes it of the arguments of a connection. */
interface PageQuery {
  readonly cursor?: object
}

/**
 * The rows of a page. Prisma answers a cursor whose row is not there with an empty page, which would read as the end
 * of the list.
 *
 * @throws BAD_USER_INPUT where the cursor is of another list, or its row has gone
 */
export async function findPage<Row>(
  query: PageQuery,
  args: { readonly after?: string | null | undefined },
  rows: PromiseLike<Row[]>,
  count: (where: { where: object }) => PromiseLike<number>,
): Promise<Row[]> {
  const found = await rows
  if (found.length === 0 && query.cursor && (await count({ where: query.cursor })) === 0) {
    throw badUserInput(
      args.after ? 'after' : 'before',
      'is not a cursor of this list, or what it stood for has gone: start from the first page.',
    )
  }
  return found
}
