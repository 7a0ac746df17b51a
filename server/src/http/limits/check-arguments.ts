import type { GraphQLError } from 'graphql'
import { isCursor } from './is-cursor.ts'
import { LIMITS } from './limits.ts'
import type { PlannedField } from './plan-fields.ts'
import { refuse } from './refuse.ts'

/**
 * The first page size, cursor or list in the arguments of an operation that cannot be taken. All connections are
 * looked at before anything is executed, since nested pages are loaded together with their parents.
 */
export function checkArguments(
  fields: readonly PlannedField[],
  maxPageSize: number,
): GraphQLError | undefined {
  for (const field of fields) {
    const error = (field.isConnection && checkPage(field, maxPageSize)) || checkLists(field)
    if (error) return error
  }
  return undefined
}

function checkPage(field: PlannedField, maxPageSize: number): GraphQLError | undefined {
  for (const argument of ['first', 'last']) {
    const size = field.arguments[argument]
    if (typeof size === 'number' && (size < 1 || size > maxPageSize)) {
      return badArgument(field, argument, `must be 1 to ${maxPageSize}, not ${size}`)
    }
  }
  const { first, last } = field.arguments
  if (typeof first === 'number' && typeof last === 'number') {
    return badArgument(field, 'last', 'cannot stand beside "first": ask for one or the other')
  }
  for (const [argument, other] of [
    ['before', 'first'],
    ['after', 'last'],
    ['before', 'after'],
  ] as const) {
    if (field.arguments[argument] != null && field.arguments[other] != null) {
      return badArgument(
        field,
        argument,
        `cannot stand beside "${other}": "first" goes with "after", "last" with "before"`,
      )
    }
  }
  for (const argument of ['after', 'before']) {
    const cursor = field.arguments[argument]
    if (typeof cursor === 'string' && !isCursor(cursor)) {
      return badArgument(field, argument, 'is not a cursor of this API: take it from `pageInfo` or an edge')
    }
  }
  return undefined
}

function checkLists(field: PlannedField): GraphQLError | undefined {
  for (const [argument, value] of Object.entries(field.arguments)) {
    const found = findLongList(value, argument)
    if (found) {
      const problem = `has ${found.length} items; at most ${LIMITS.listItems} are allowed`
      return badArgument(field, found.path, problem)
    }
  }
  return undefined
}

function findLongList(value: unknown, path: string): { path: string; length: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    return value.length > LIMITS.listItems ? { path, length: value.length } : undefined
  }
  for (const [key, item] of Object.entries(value)) {
    const found = findLongList(item, `${path}.${key}`)
    if (found) return found
  }
  return undefined
}

function badArgument(field: PlannedField, argument: string, problem: string): GraphQLError {
  const message = `Argument "${argument}" of "${field.coordinate}" ${problem}.`
  return refuse('BAD_USER_INPUT', message, { argument, field: field.coordinate, at: field.path }, [
    field.node,
  ])
}
