import type { PlannedField } from './plan-fields.ts'

/** What loading a page costs beside the values on it, an empty one too: as much as so many values. */
const PAGE_COST = 10

/** Fields that read all of a story, by what they cost beside the values in them. */
const STORY_COSTS: Readonly<Record<string, number>> = {
  'Coverage.sharedPassages': 10_000,
  'Coverage.distances': 3_000,
  'Coverage.outlets': 1_000,
  'Coverage.outlet': 1_000,
}

/** A write waits for others and holds them up, so a request may hold ten at most. */
const WRITE_COST = 5_000

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
  const ofStory = STORY_COSTS[field.coordinate]
  if (ofStory !== undefined) return ofStory
  if (field.isConnection) return PAGE_COST
  if (field.isWrite) return WRITE_COST
  const name = field.node.name.value
  return name === '__schema' || name === '__type' ? INTROSPECTION_COST : 1
}
