import { LRUCache } from 'lru-cache'
import { StatementBuilder } from './build-statement.ts'
import type { DirectRead } from './direct-reads.ts'

/** An expression of JSON, and how to read it. */
export interface CompiledExpression<Item> {
  readonly sql: string
  readonly read: (json: unknown) => Item[]
}

/** A statement that is written once and sent with other values each time. */
export interface CompiledStatement<Item> {
  readonly sql: string
  readonly bind: (values: readonly unknown[]) => unknown[]
  readonly read: (json: unknown) => Item[]
}

export function writeStatement<Item>(
  compile: (statement: StatementBuilder) => CompiledExpression<Item>,
): CompiledStatement<Item> {
  const statement = new StatementBuilder()
  const { sql, read } = compile(statement)
  return { sql: `SELECT ${sql}::text AS json`, bind: (values) => statement.bind(values), read }
}

/** Sends a statement with these values. */
export async function ask<Item>(
  read: DirectRead,
  compiled: CompiledStatement<Item>,
  values: readonly unknown[],
): Promise<Item[]> {
  const [answer] = await read<{ json: string }>(compiled.sql, compiled.bind(values))
  return compiled.read(JSON.parse(answer?.json ?? '[]'))
}

/** Selections differ little from request to request; those asked last are kept. */
const MAX_STATEMENTS = 2000

/** A selection that is not frozen has the values of its filters in its name, which can be as long as a request. */
const MAX_NAME_LENGTH = 5000
const MAX_CHARACTERS = 5_000_000

/**
 * Statements by what they ask for. Selections that stay the same are frozen, and known by their identity; others are
 * known by their text.
 */
export class CompiledStatements<Item> {
  readonly #statements = new LRUCache<string, CompiledStatement<Item>>({
    max: MAX_STATEMENTS,
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_NAME_LENGTH,
    sizeCalculation: (_statement, name) => name.length,
  })
  readonly #numbers = new WeakMap<object, number>()
  #selections = 0

  /** @param compile writes the statement where it is not known. */
  find(
    selection: object | undefined,
    shape: readonly unknown[],
    compile: (statement: StatementBuilder) => CompiledExpression<Item>,
  ): CompiledStatement<Item> {
    const isKept = selection !== undefined && Object.isFrozen(selection)
    const name = JSON.stringify([isKept ? this.#numberOf(selection) : (selection ?? null), shape])
    const known = this.#statements.get(name)
    if (known) return known
    const compiled = writeStatement(compile)
    this.#statements.set(name, compiled)
    return compiled
  }

  #numberOf(selection: object): number {
    const known = this.#numbers.get(selection)
    if (known !== undefined) return known
    this.#selections += 1
    this.#numbers.set(selection, this.#selections)
    return this.#selections
  }
}
