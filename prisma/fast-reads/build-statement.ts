/** A query that cannot be compiled; whoever asks falls back on the client's own way. */
export class NotCompiled extends Error {}

/** A statement while it is being written: its parameters, and names for its tables. */
export class StatementBuilder {
  readonly parameters: unknown[] = []
  #tables = 0

  /** @returns the placeholder of a value, with its type */
  parameter(value: unknown, sqlType: string): string {
    return `$${this.parameters.push(toParameter(value))}::${sqlType}`
  }

  nameTable(): string {
    this.#tables += 1
    return `t${this.#tables}`
  }
}

function toParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toParameter)
  return value instanceof Date ? value.toISOString() : value
}

export function quote(name: string): string {
  return `"${name}"`
}
