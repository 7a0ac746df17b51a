import type { SqlQuery } from '@prisma/driver-adapter-utils'

/**
 * Names statements that come again, so that the server parses and plans them once a connection. What comes once
 * stays unnamed, and so does everything past the limit: each name costs memory in every connection until it ends.
 *
 * @returns for a query its statement's name, or '' for none; see `PrismaPg`'s `statementNameGenerator`.
 */
export function createStatementNamer(limit = 256): (query: Pick<SqlQuery, 'sql'>) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (seenOnce.delete(sql)) {
      if (names.size >= limit) return ''
      const name = `s${names.size + 1}`
      names.set(sql, name)
      return name
    }
    if (seenOnce.size >= limit) seenOnce.clear()
    seenOnce.add(sql)
    return ''
  }
}
