import type { CompiledField, CompiledSelection } from './compiled.ts'
import { isConnection } from './row-fields.ts'

/** Where below a connection its nodes stand. */
export const NODE_PATHS = [['nodes'], ['edges', 'node']]

/** The same places, and one level further down. */
export function below(paths: readonly (readonly string[])[], field: string): string[][] {
  return paths.map((path) => [...path, field])
}

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
