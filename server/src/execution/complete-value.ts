import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import {
  type AnswerPath,
  type CompiledSelection,
  type Completer,
  fail,
  isPromise,
  OperationNotCompilable,
  passOver,
  type Run,
} from './compiled.ts'
import { completeFields } from './complete-fields.ts'

/** The field whose values are completed. */
interface Place {
  readonly coordinate: string
  readonly nodes: readonly FieldNode[]
  readonly selection: CompiledSelection | null
}

/** How values of a type come into the answer. @throws OperationNotCompilable for an abstract type */
export function compileCompleter(type: GraphQLOutputType, place: Place): Completer {
  if (!isNonNullType(type)) return compileNullable(type, place)
  const complete = compileNullable(type.ofType, place)
  const check = (completed: unknown) => {
    if (completed !== null) return completed
    throw new Error(`Cannot return null for non-nullable field ${place.coordinate}.`)
  }
  return (value, run, path) => {
    const completed = complete(value, run, path)
    return isPromise(completed) ? completed.then(check) : check(completed)
  }
}

function compileNullable(type: GraphQLOutputType, place: Place): Completer {
  const complete = compileValue(type, place)
  return (value, run, path) => {
    if (value === null || value === undefined) return null
    if (value instanceof Error) throw value
    return complete(value, run, path)
  }
}

function compileValue(type: GraphQLOutputType, place: Place): Completer {
  if (isListType(type)) return compileList(type.ofType, place)
  if (isLeafType(type)) return compileLeaf(type)
  const { selection } = place
  if (!isObjectType(type) || !selection) throw new OperationNotCompilable()
  return (value, run, path) => completeFields(selection, value, run, path)
}

function compileLeaf(type: GraphQLLeafType): Completer {
  const isString = type.name === 'String'
  return (value) => {
    // Most are strings, and go into the answer as they are.
    if (isString && typeof value === 'string') return value
    const written = type.serialize(value)
    if (written === null || written === undefined) {
      throw new Error(`Expected \`${type.name}.serialize\` to return a value.`)
    }
    return written
  }
}

function compileList(itemType: GraphQLOutputType, { coordinate, ...place }: Place): Completer {
  const complete = compileCompleter(itemType, { coordinate, ...place })
  const item = { nodes: place.nodes, isNullable: !isNonNullType(itemType) }
  const completeItem = (value: unknown, run: Run, path: AnswerPath) => {
    try {
      const completed = isPromise(value)
        ? value.then((settled) => complete(settled, run, path))
        : complete(value, run, path)
      return isPromise(completed) ? completed.catch((error) => fail(error, item, run, path)) : completed
    } catch (error) {
      return fail(error, item, run, path)
    }
  }
  return (value, run, path) => {
    if (!Array.isArray(value)) {
      throw new Error(`Expected Iterable, but did not find one for field "${coordinate}".`)
    }
    let isPending = false
    const items: unknown[] = []
    try {
      for (const one of value) {
        const completed = completeItem(one, run, { prev: path, key: items.length })
        isPending ||= isPromise(completed)
        items.push(completed)
      }
    } catch (error) {
      items.forEach(passOver)
      throw error
    }
    return isPending ? Promise.all(items) : items
  }
}
