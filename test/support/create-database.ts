import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A name that no other run on the same server has. */
export function nameDatabase(purpose: string): string {
  return `rashomon_${purpose}_${randomUUID().replaceAll('-', '')}`
}

/** The same server's other database. */
export function withDatabaseName(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** @param template a database to copy, which nobody is connected to. */
export async function createDatabase(url: string, name: string, template = 'template0'): Promise<void> {
  await runOnServer(url, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await runOnServer(url, `DROP DATABASE "${name}" WITH (FORCE)`)
}

async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
