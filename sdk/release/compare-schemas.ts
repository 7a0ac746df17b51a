import {
  type BreakingChange,
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  printSchema,
} from 'graphql'

/** Which part of the version a change raises. */
export type Bump = 'major' | 'minor' | 'patch'

/** What apps notice between two versions of the API. */
export interface SchemaChanges {
  /** Undefined where the schemas are the same. */
  readonly bump: Bump | undefined
  /** Queries that were valid may fail. */
  readonly breaking: readonly string[]
  /** Queries stay valid, but may get what they did not get before. */
  readonly dangerous: readonly string[]
  readonly added: readonly string[]
}

/**
 * Compares two versions of the API's schema and picks the version of the SDK by semantic versioning: what breaks apps
 * is major, what is new is minor, and descriptions are a patch. Before 1.0.0 each is one step lower, as npm's `^` has it.
 *
 * @param before and after: in the schema definition language
 * @param version the version of the SDK that was made for `before`
 */
export function compareSchemas(before: string, after: string, version: string): SchemaChanges {
  const old = buildSchema(before)
  const current = buildSchema(after)
  const breaking = findBreakingChanges(old, current).map(({ description }) => description)
  const dangerous = findDangerousChanges(old, current).map(({ description }) => description)
  // What the old schema lacks would have been removed on the way back.
  const added = findBreakingChanges(current, old).filter(isRemoval).map(describeAddition)

  const isEarly = version.startsWith('0.')
  const pick = (): Bump | undefined => {
    if (breaking.length > 0) return isEarly ? 'minor' : 'major'
    if (dangerous.length + added.length > 0) return isEarly ? 'patch' : 'minor'
    return printSchema(old) === printSchema(current) ? undefined : 'patch'
  }
  return { bump: pick(), breaking, dangerous, added }
}

/** Other removals, such as those of enum values, are dangerous as additions and listed there. */
function isRemoval({ type }: BreakingChange): boolean {
  return type === BreakingChangeType.TYPE_REMOVED || type === BreakingChangeType.FIELD_REMOVED
}

function describeAddition({ description }: BreakingChange): string {
  return description.replace(/was removed\.$/, 'was added.')
}
