/** The place of a value in a filter, so that a statement is compiled once for all values. */
export class Slot {
  readonly index: number
  readonly isList: boolean

  constructor(index: number, isList: boolean) {
    this.index = index
    this.isList = isList
  }

  /** As names of statements have it. */
  toJSON(): string {
    return this.isList ? '?[]' : '?'
  }
}

export function isSlot(value: unknown): value is Slot {
  return value instanceof Slot
}

/** Keys whose lists are conditions, and those whose values say how to compare. */
const CONDITIONS = new Set(['AND', 'OR'])
const MANNERS = new Set(['mode'])

/** A filter with slots in the places of its values, and these; equal shapes make equal statements. */
export function takeOutValues(where: unknown): {
  readonly shape: unknown
  readonly values: readonly unknown[]
} {
  const values: unknown[] = []
  const slot = (value: unknown) => new Slot(values.push(value) - 1, Array.isArray(value))
  // The planner knows better how many rows one value has than how many a list has.
  const slotOfList = (list: readonly unknown[]) => slot(list.length === 1 ? list[0] : list)

  const take = (value: unknown, key: string): unknown => {
    if (value === undefined || value === null || MANNERS.has(key)) return value
    if (Array.isArray(value))
      return CONDITIONS.has(key) ? value.map((part) => take(part, '')) : slotOfList(value)
    if (typeof value !== 'object' || value instanceof Date) return slot(value)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, take(inner, name)]))
  }
  return { shape: take(where, ''), values }
}
