import { defaultFieldResolver, TypeNameMetaFieldDef } from 'graphql'
import { Abandoned, type CompiledField, type Run } from './compiled.ts'
import { type PageArguments, RowConnection } from './row-connection.ts'
import { isConnection, propertyOf, rowFieldOf } from './row-fields.ts'

type Resolve = CompiledField['resolve']
type Row = Readonly<Record<string, unknown>>

/**
 * How a field gets its value. Rows have been loaded with all that is asked for of them, so their fields are read off
 * them; other fields are resolved as they are defined.
 */
export function compileResolver(field: CompiledField): Resolve {
  const { definition, parentType } = field
  if (definition === TypeNameMetaFieldDef) return () => parentType.name
  const rowField = rowFieldOf(definition)
  if (!rowField) return compileOther(field)
  const readLoaded = compileRowField(field, rowField)
  // Pothos loads what the plan of a row has left out, or what a row lacks that came by another way.
  const load = call(field, definition.resolve ?? defaultFieldResolver)
  return (source, run) => (field.isLoaded ? readLoaded(source, run) : load(source, run))
}

function compileRowField(
  field: CompiledField,
  { relation, resolve }: NonNullable<ReturnType<typeof rowFieldOf>>,
): Resolve {
  const property = propertyOf(field.definition)
  if (property !== undefined) return (source) => (source as Row)[property]
  if (relation === undefined) return call(field, resolve ?? defaultFieldResolver)
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

function compileOther(field: CompiledField): Resolve {
  const property = propertyOf(field.definition)
  if (property !== undefined) return (source) => (source as Row)[property]
  return call(field, field.definition.resolve ?? defaultFieldResolver)
}

function call(field: CompiledField, resolver: typeof defaultFieldResolver): Resolve {
  const none = {}
  const takesNone = field.definition.args.length === 0
  const argumentsOf = (run: Run) => (takesNone ? none : run.argumentsOf(field))
  // Few resolvers look at the last argument, which takes longer to make than they take.
  if (resolver.length < 4) {
    const short = resolver as (source: unknown, args: object, context: unknown) => unknown
    return (source, run) => short(source, argumentsOf(run), run.context)
  }
  return (source, run) => {
    // What takes the last argument may ask the database.
    if (run.signal?.aborted) throw new Abandoned()
    return resolver(source, argumentsOf(run), run.context, run.infoOf(field))
  }
}
