import { defaultFieldResolver, TypeNameMetaFieldDef } from 'graphql'
import { Abandoned, type CompiledField, type Resolve, type Run } from './compiled.ts'

type Resolver = typeof defaultFieldResolver

/** Resolves a field as the schema has it. */
export function resolveAsDefined(field: CompiledField): Resolve {
  const { definition, parentType } = field
  if (definition === TypeNameMetaFieldDef) return () => parentType.name
  return callResolver(field, definition.resolve ?? defaultFieldResolver)
}

/** Resolves a field by a resolver, which is told as much as it takes. */
export function callResolver(field: CompiledField, resolver: Resolver): Resolve {
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
