import { decodeIdOf } from '../global-id.ts'

/**
 * The database ids in a list of global ids that have to name a `typename`.
 *
 * @throws BAD_USER_INPUT that names the item, such as `input.statements[2]`
 */
export function decodeIds(
  typename: string,
  globalIds: readonly (string | number)[],
  argument: string,
): readonly string[] {
  return globalIds.map((id, index) => decodeIdOf(typename, `${id}`, `${argument}[${index}]`))
}
