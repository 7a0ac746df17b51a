import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql'

export type MaybePromise<Value> = Value | Promise<Value>

/** A field of an operation, with all worked out that does not depend on the request. */
export interface CompiledField {
  readonly responseName: string
  /** Every place of the document that asks for it, merged. */
  readonly nodes: readonly FieldNode[]
  readonly parentType: GraphQLObjectType
  readonly definition: GraphQLField<unknown, unknown>
  /** Where it stands in the answer, without places in lists. */
  readonly path: GraphQLResolveInfo['path']
  readonly isNullable: boolean
  /** What is asked for below it; null for leaves. */
  readonly selection: CompiledSelection | null
  /** The value before it is completed. */
  readonly resolve: Resolve
  /** The value as the answer has it. */
  readonly complete: Completer
  /** Different for each field that was ever compiled. */
  readonly number: number
}

/** The value of a field, before it is completed. */
export type Resolve = (source: unknown, run: Run) => unknown

/** The fields that are asked for of an object. */
export interface CompiledSelection {
  readonly type: GraphQLObjectType
  readonly fields: readonly CompiledField[]
  /** Variables in arguments and directives of the fields and all that is below. */
  readonly variables: readonly string[]
}

/** Where a value stands in the answer, places in lists included. */
export interface AnswerPath {
  readonly prev: AnswerPath | undefined
  readonly key: string | number
}

export type Completer = (value: unknown, run: Run, path: AnswerPath | undefined) => unknown

/** One execution of an operation. */
export interface Run {
  readonly context: unknown
  readonly variables: Readonly<Record<string, unknown>>
  readonly signal: AbortSignal | undefined
  readonly errors: FieldError[]
  /** What resolvers are told of their field. */
  readonly infoOf: (field: CompiledField) => GraphQLResolveInfo
  readonly argumentsOf: (field: CompiledField) => Readonly<Record<string, unknown>>
  /** What the resolvers of its strategy share. */
  readonly state: unknown
}

/** What went wrong in a field, and where. */
export class FieldError extends Error {
  readonly nodes: readonly FieldNode[]
  readonly path: readonly (string | number)[]

  constructor(cause: unknown, nodes: readonly FieldNode[], path: AnswerPath) {
    super('', { cause })
    this.nodes = nodes
    this.path = listKeys(path)
  }
}

function listKeys(path: AnswerPath | undefined): (string | number)[] {
  return path ? [...listKeys(path.prev), path.key] : []
}

/**
 * Ends a field or an item that failed.
 *
 * @returns null where it may be that
 * @throws the error, located, where it may not
 */
export function fail(
  error: unknown,
  { nodes, isNullable }: { readonly nodes: readonly FieldNode[]; readonly isNullable: boolean },
  run: Run,
  path: AnswerPath,
): null {
  if (error instanceof Abandoned) throw error
  const located = error instanceof FieldError ? error : new FieldError(error, nodes, path)
  if (!isNullable) throw located
  run.errors.push(located)
  return null
}

/** The end of an execution whose client has gone: no error of a field. */
export class Abandoned extends Error {}

/** An operation that is left to GraphQL.js. */
export class OperationNotCompilable extends Error {}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

/** Lets a value that nobody waits for any more fail: something beside it has failed before. */
export function passOver(value: unknown): void {
  if (isPromise(value)) value.catch(() => {})
}
