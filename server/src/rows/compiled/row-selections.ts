import type { CompiledField, CompiledSelection } from '../../execution/compiled.ts'
import { NODE_PATHS } from '../node-paths.ts'
import { isConnection } from './row-fields.ts'

/** The selections of the rows at these places below a field; those of the field itself where none is named. */
export function selectionsAt({ selection }: CompiledField, paths: readonly string[][]): CompiledSelection[] {
  if (!selection) return []
  if (paths.length === 0) return [selection]
  return paths.flatMap(([name, ...rest]) =>
    selection.fields
      .filter(({ definition }) => definition.name === name)
      .flatMap((inner) => selectionsAt(inner, rest.length === 0 ? [] : [rest])),
  )
}

/** The selections of the rows that a field of a row leads to, on a page or not. */
export function rowsOf(field: CompiledField): CompiledSelection[] {
  return selectionsAt(field, isConnection(field.definition) ? NODE_PATHS : [])
}
