import { badUserInput } from '../bad-user-input.ts'

/**
 * An opaque cursor for lists that are ordered by more than a row's id.
 *
 * @param list name of the list, so that a cursor of one is not taken for one of another
 */
export function encodeCursor(list: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString('base64url')
}

/**
 * The position in a cursor made by {@link encodeCursor}.
 *
 * @throws BAD_USER_INPUT where the cursor is not one of this list
 */
export function decodeCursor(list: string, cursor: string, argument: 'after' | 'before'): unknown[] {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    // Not JSON: the message below says what to do.
  }
  if (!Array.isArray(decoded) || decoded[0] !== list) {
    throw badUserInput(argument, 'is not a cursor of this list: take it from `pageInfo` or an edge.')
  }
  return decoded.slice(1)
}
