import type { PlannedField } from './plan-fields.ts'

/** The whole schema is some thousand values, and asking for it by several aliases repeats them. */
const INTROSPECTION_COST = 10_000

/**
 * The cost of an operation: the number of values in its answer if every page were full. Pages inside pages multiply,
 * so three pages of 50 inside each other cost at least 125,000.
 */
export function estimateCost(fields: readonly PlannedField[]): number {
  return fields.reduce((cost, field) => cost + field.times * weigh(field), 0)
}

function weigh(field: PlannedField): number {
  const name = field.node.name.value
  return name === '__schema' || name === '__type' ? INTROSPECTION_COST : 1
}
