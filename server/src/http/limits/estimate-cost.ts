import type { PlannedField } from './plan-fields.ts'

/** What loading a page costs beside the values on it, an empty one too: as much as so many values. */
const PAGE_COST = 10

/** The whole schema is some thousand values, and asking for it by several aliases repeats them. */
const INTROSPECTION_COST = 10_000

/**
 * The cost of an operation: the number of values in its answer if every page were full, and a surcharge for each page.
 * Pages inside pages multiply, so three pages of 50 inside each other cost more than 125,000.
 */
export function estimateCost(fields: readonly PlannedField[]): number {
  return fields.reduce((cost, field) => cost + field.times * weigh(field), 0)
}

function weigh(field: PlannedField): number {
  if (field.isConnection) return PAGE_COST
  const name = field.node.name.value
  return name === '__schema' || name === '__type' ? INTROSPECTION_COST : 1
}
