import type { GraphQLResolveInfo } from 'graphql'
import type { CompiledField } from '../execution/compiled.ts'
import { isCompiled } from '../execution/execute-compiled.ts'
import { rowStateOf } from './compiled/row-state.ts'

/**
 * What a field wants to have selected of its row beside its own selection, by relation, knowing what is asked for below
 * it; in the `extensions` of the field as `lookAhead`. It is left out where the query selects these relations itself.
 */
export type LookAhead = (
  field: CompiledField,
  info: GraphQLResolveInfo,
) => Readonly<Record<string, object>> | undefined

/** Whether the row that a field is resolved on has come with what the field looked ahead for. */
export function wasLoadedAhead(info: GraphQLResolveInfo): boolean {
  return isCompiled(info) && rowStateOf(info.run).ahead.has(info.compiledField)
}
