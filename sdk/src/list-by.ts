import type { RequestOptions } from './client-options.ts'
import { type Connection, type List, openList } from './list.ts'
import type { TypedText } from './typed-document.ts'

/** Sends one of the package's own operations. */
export type Send = <Result, Variables extends object>(
  operation: TypedText<Result, Variables>,
  variables: Variables,
  options?: RequestOptions,
) => Promise<Result>

/** What every list takes. */
export interface PageArguments {
  /** Items on a page, 1 to 100. */
  readonly first?: number | null | undefined
  /** Resumes the list behind this cursor: a page's `endCursor`. */
  readonly after?: string | null | undefined
}

/** Items on a page where the caller does not say: fewer requests than with the API's own 20. */
const PAGE_SIZE = 50

/**
 * Begins to read the list that an operation asks for.
 *
 * @param pick finds the list in the result
 */
export function listBy<Result, Variables extends PageArguments, Item>(
  send: Send,
  operation: TypedText<Result, Variables>,
  variables: Variables,
  options: RequestOptions | undefined,
  pick: (result: Result) => Connection<Item>,
): List<Item> {
  return openList(
    async (after, pageOptions) =>
      pick(await send(operation, { first: PAGE_SIZE, ...variables, after }, pageOptions)),
    variables.after,
    options,
  )
}
