import { LIMITS } from './limits.ts'

/**
 * Says what keeps a string from being stored or compared as it is: PostgreSQL refuses NUL, and a lone surrogate
 * would silently become U+FFFD when it is encoded as UTF-8.
 */
export function describeUnsafeText(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character'
  if (/\p{Surrogate}/u.test(text)) return 'half of a surrogate pair'
  return undefined
}

/** Where in a JSON value something is wrong, such as `$filter.outlet[2]`, and what. */
export interface UnsafeValue {
  readonly path: string
  readonly problem: string
}

/**
 * The first string, key or nesting in a JSON value that cannot be taken.
 *
 * @param path how to name the value itself
 */
export function findUnsafeText(value: unknown, path: string, depth = 0): UnsafeValue | undefined {
  if (typeof value === 'string') {
    const problem = describeUnsafeText(value)
    return problem === undefined ? undefined : { path, problem: `contains ${problem}` }
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= LIMITS.variableDepth) {
    return { path, problem: `is nested more than ${LIMITS.variableDepth} levels deep` }
  }
  for (const [key, item] of Object.entries(value)) {
    const problem = describeUnsafeText(key)
    if (problem) return { path, problem: `has a key that contains ${problem}` }
    const found = findUnsafeText(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1)
    if (found) return found
  }
  return undefined
}
