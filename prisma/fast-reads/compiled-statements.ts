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

/** Selections differ little from request to request; what is past the limit begins anew. */
const MAX_STATEMENTS = 1000

/**
 * Statements by what they ask for. Selections that stay the same are frozen, and known by their identity; others are
 * known by their text.
 */
export class CompiledStatements<Item> {
  readonly #ofFrozen = new WeakMap<object, Map<string, CompiledStatement<Item>>>()
  readonly #ofOthers = new Map<string, CompiledStatement<Item>>()

  /** @param compile writes the statement where it is not known. */
  find(
    selection: object | undefined,
    shape: readonly unknown[],
    compile: (statement: StatementBuilder) => CompiledExpression<Item>,
  ): CompiledStatement<Item> {
    const isKept = selection !== undefined && Object.isFrozen(selection)
    const statements = isKept ? this.#of(selection) : this.#ofOthers
    const name = JSON.stringify(isKept ? shape : [shape, selection])
    const known = statements.get(name)
    if (known) return known
    const compiled = writeStatement(compile)
    if (statements.size >= MAX_STATEMENTS) statements.clear()
    statements.set(name, compiled)
    return compiled
  }

  #of(selection: object): Map<string, CompiledStatement<Item>> {
    const known = this.#ofFrozen.get(selection) ?? new Map<string, CompiledStatement<Item>>()
    this.#ofFrozen.set(selection, known)
    return known
  }
}
