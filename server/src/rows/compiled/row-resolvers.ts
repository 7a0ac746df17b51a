import { defaultFieldResolver } from 'graphql'
import { callResolver } from '../../execution/compile-resolver.ts'
import type { CompiledField, Resolve } from '../../execution/compiled.ts'
import type { ResolverStrategy } from '../../execution/resolver-strategy.ts'
import { type PageArguments, RowConnection } from '../paging/row-connection.ts'
import { isConnection, propertyOf, type RowField, rowFieldOf } from './row-fields.ts'
import { createRowState, rowStateOf } from './row-state.ts'

type Row = Readonly<Record<string, unknown>>

/** Rows are loaded with all that is asked for of them, so their fields are read off them. */
export const ROW_RESOLVERS: ResolverStrategy = {
  createState: createRowState,
  compileResolver(field) {
    const { definition } = field
    const property = propertyOf(definition)
    const rowField = rowFieldOf(definition)
    if (!rowField) return property === undefined ? undefined : (source) => (source as Row)[property]
    const readLoaded = compileLoaded(field, rowField, property)
    // Pothos loads what the plan of a row has left out, or what a row lacks that came by another way.
    const load = callResolver(field, definition.resolve ?? defaultFieldResolver)
    return (source, run) => (rowStateOf(run).loaded.has(field) ? readLoaded(source, run) : load(source, run))
  },
}

function compileLoaded(
  field: CompiledField,
  { relation, resolve }: RowField,
  property: string | undefined,
): Resolve {
  if (property !== undefined) return (source) => (source as Row)[property]
  if (relation === undefined) return callResolver(field, resolve ?? defaultFieldResolver)
  if (!isConnection(field.definition)) return (source) => (source as Row)[relation]
  return (source, run) => {
    const { [relation]: rows = [], _count: counts } = source as {
      readonly [name: string]: unknown
      readonly _count?: Readonly<Record<string, number>>
    }
    return new RowConnection(
      rows as readonly { id: string }[],
      run.argumentsOf(field) as PageArguments,
      counts?.[relation],
    )
  }
}
