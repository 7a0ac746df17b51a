import { decodeGlobalID } from '@pothos/plugin-relay'
import { validate as isUuid } from 'uuid'
import { badUserInput } from '../rows/bad-user-input.ts'

/**
 * Takes a global id apart.
 *
 * @param argument name of the argument that holds it, for the error
 * @throws BAD_USER_INPUT where the id was not made by this API
 */
export function decodeGlobalId(globalId: string, argument: string): { typename: string; id: string } {
  let decoded: { typename: string; id: string } | undefined
  try {
    decoded = decodeGlobalID(globalId)
  } catch {
    // Whatever is wrong with it, the message below says what to do.
  }
  if (!decoded || !isUuid(decoded.id)) {
    throw badUserInput(argument, 'is not an id of this API: take it from the `id` field of an object.')
  }
  return decoded
}

/** The database id in a global id that has to name a `typename`; throws BAD_USER_INPUT otherwise. */
export function decodeIdOf(typename: string, globalId: string, argument: string): string {
  const decoded = decodeGlobalId(globalId, argument)
  if (decoded.typename !== typename) {
    throw badUserInput(argument, `is the id of ${decoded.typename}, not of ${typename}.`)
  }
  return decoded.id
}
