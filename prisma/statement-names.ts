import type { SqlQuery } from '@prisma/driver-adapter-utils'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'

/** As many plans as every connection of the server keeps in its memory, some 50 kB each. */
const MAX_NAMES = 256

/**
 * Names statements that come again, so that the server parses and plans them once a connection. What comes once stays
 * unnamed. The names are those of the statements that were asked last; no name is ever given twice.
 */
export class StatementNames {
  readonly #names: LRUCache<string, string>
  readonly #seenOnce: LRUCache<string, true>
  readonly #known = new Set<string>()
  #given = 0
  #gone = 0

  constructor(limit = MAX_NAMES) {
    this.#names = new LRUCache({
      max: limit,
      dispose: (name) => {
        this.#known.delete(name)
        this.#gone += 1
      },
    })
    this.#seenOnce = new LRUCache({ max: limit })
  }

  /** How many names have gone so far. */
  get gone(): number {
    return this.#gone
  }

  has(name: string): boolean {
    return this.#known.has(name)
  }

  /** @returns for a query its statement's name, or '' for none; see `PrismaPg`'s `statementNameGenerator`. */
  nameOf({ sql }: Pick<SqlQuery, 'sql'>): string {
    const known = this.#names.get(sql)
    if (known !== undefined) return known
    if (!this.#seenOnce.delete(sql)) {
      this.#seenOnce.set(sql, true)
      return ''
    }
    this.#given += 1
    const name = `s${this.#given}`
    this.#known.add(name)
    this.#names.set(sql, name)
    return name
  }
}

/** What the driver notes of a connection: the statements that it has prepared, by name. */
interface PreparingConnection {
  readonly parsedStatements: Record<string, string>
}

/** Has connections let go of statements whose names have gone, before they are used again. */
export function releaseStatements(pool: pg.Pool, names: StatementNames): void {
  const released = new WeakMap<pg.PoolClient, number>()
  pool.on('acquire', (client) => {
    if ((released.get(client) ?? 0) === names.gone) return
    released.set(client, names.gone)
    const { parsedStatements } = client.connection as unknown as PreparingConnection
    const gone = Object.keys(parsedStatements).filter((name) => !names.has(name))
    if (gone.length === 0) return
    for (const name of gone) delete parsedStatements[name]
    // Sent ahead of the query that the connection is wanted for; if it is lost, that query tells.
    client.query(gone.map((name) => `DEALLOCATE ${name}`).join('; ')).catch(() => {})
  })
}
