import type { CompiledField, Resolve } from './compiled.ts'

/** How fields of compiled operations get their values, where it is another way than the schema's. */
export interface ResolverStrategy {
  /** What the resolvers of one execution share. */
  createState(): unknown
  /** @returns undefined for a field that is resolved as the schema has it */
  compileResolver(field: CompiledField): Resolve | undefined
}

/** All fields are resolved as the schema has it. */
export const AS_DEFINED: ResolverStrategy = {
  createState: () => undefined,
  compileResolver: () => undefined,
}
