import type { Slot } from './take-out-values.ts'
import { isSlot } from './take-out-values.ts'

/** A query that cannot be compiled; whoever asks falls back on the client's own way. */
export class QueryNotCompilable extends Error {}

type Parameter = (values: readonly unknown[]) => unknown

/** A statement while it is being written: its parameters, and names for its tables. */
export class StatementBuilder {
  readonly #parameters: Parameter[] = []
  #tables = 0

  /**
   * @param value what is sent, or the slot of what is
   * @param write how it is sent
   * @returns the placeholder of a value, with its type
   */
  parameter(
    value: unknown | Slot,
    sqlType: string,
    write: (value: unknown) => unknown = toParameter,
  ): string {
    const constant = isSlot(value) ? undefined : write(value)
    const read: Parameter = isSlot(value) ? (values) => write(values[value.index]) : () => constant
    return `$${this.#parameters.push(read)}::${sqlType}`
  }

  nameTable(): string {
    this.#tables += 1
    return `t${this.#tables}`
  }

  /** The parameters, with these values in the slots. */
  bind(values: readonly unknown[]): unknown[] {
    return this.#parameters.map((read) => read(values))
  }
}

function toParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toParameter)
  return value instanceof Date ? value.toISOString() : value
}

export function quote(name: string): string {
  return `"${name}"`
}
