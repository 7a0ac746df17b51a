import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { encodeRow } from './encode-copy.ts'
import type { Emit } from './make-rows.ts'

/** Characters of a table's rows after which they are sent. */
const CHUNK_CHARACTERS = 4_000_000

interface Pending {
  readonly columns: readonly string[]
  readonly rows: string[]
  characters: number
}

/**
 * Sends the rows that the parts emit to their tables by COPY, some megabytes at a time, whatever the whole is.
 */
export async function copyRows(client: pg.Client, parts: Iterable<(emit: Emit) => void>): Promise<void> {
  const tables = new Map<string, Pending>()
  const emit: Emit = (table, row) => {
    const pending = tables.get(table) ?? { columns: Object.keys(row), rows: [], characters: 0 }
    tables.set(table, pending)
    const line = encodeRow(pending.columns.map((column) => row[column] ?? null))
    pending.rows.push(line)
    pending.characters += line.length
  }
  const send = async (table: string, { columns, rows }: Pending) => {
    tables.delete(table)
    const names = columns.map((column) => `"${column}"`).join(', ')
    const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
    stream.end(rows.join(''))
    await once(stream, 'finish')
  }
  for (const part of parts) {
    part(emit)
    for (const [table, pending] of tables) {
      if (pending.characters > CHUNK_CHARACTERS) await send(table, pending)
    }
  }
  for (const [table, pending] of tables) await send(table, pending)
}
