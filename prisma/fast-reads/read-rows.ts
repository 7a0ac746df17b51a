import type { ColumnField } from './models.ts'

/** What a row that came as a JSON list holds, in its order: columns, then what is nested. */
export interface RowShape {
  readonly columns: readonly ColumnReader[]
  readonly nested: readonly { readonly name: string; readonly read: (json: unknown) => unknown }[]
}

interface ColumnReader {
  readonly name: string
  /** For values that JSON has in another way than the client. */
  readonly read: ((value: string) => unknown) | undefined
}

/** How values that JSON has as strings become the client's, by its type. */
const READERS: Readonly<Record<string, (value: string) => unknown>> = {
  DateTime: (value) => new Date(value),
  // Written as \x and hexadecimal digits.
  Bytes: (value) => Uint8Array.from(Buffer.from(value.slice(2), 'hex')),
}

export function toReader({ name, type }: ColumnField): ColumnReader {
  return { name, read: READERS[type] }
}

/** The rows as the client gives them. */
export function readList(shape: RowShape, json: unknown): unknown[] {
  return (json as unknown[][]).map((values) => readRow(shape, values))
}

/** The row as the client gives it. */
export function readRow({ columns, nested }: RowShape, values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  let place = 0
  for (const { name, read } of columns) {
    const value = values[place]
    row[name] = read !== undefined && value !== null ? read(value as string) : value
    place += 1
  }
  for (const { name, read } of nested) {
    row[name] = read(values[place])
    place += 1
  }
  return row
}
