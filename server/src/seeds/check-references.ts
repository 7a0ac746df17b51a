import type { SeedFile, SeedPath } from './read-seed-file.ts'
import { suggestClosest } from './suggest-closest.ts'

/** The names that other files may refer to. */
export interface NameList {
  /** What it names, such as figure. */
  readonly kind: string
  /** Where they are defined, relative to the seeds directory. */
  readonly file: string
  /** null where that file could not be read; references to it are then not checked. */
  readonly names: ReadonlySet<string> | null
}

export interface RegistryNames {
  readonly story: NameList
  readonly outlet: NameList
  readonly figure: NameList
  readonly event: NameList
}

/** Reports a reference to a name that is not defined. */
export function checkReference(
  from: SeedFile<unknown>,
  path: SeedPath,
  name: string | null | undefined,
  { kind, file, names }: NameList,
): void {
  if (name === null || name === undefined || names === null || names.has(name)) return
  from.report(path, `there is no such ${kind} in ${file}${suggestClosest(name, names)}`, name)
}

/** An item and where its file has it. */
export interface WithPath<Item> {
  readonly item: Item
  readonly path: SeedPath
}

/** Reports every item of a list whose key an earlier one has. Items without a key count for nothing. */
export function checkUnique<Item>(
  file: SeedFile<unknown>,
  items: readonly WithPath<Item>[],
  keyOf: (item: Item) => string | null | undefined,
  message: string,
): void {
  const seen = new Set<string>()
  for (const { item, path } of items) {
    const key = keyOf(item)
    if (key === null || key === undefined) continue
    if (seen.has(key)) file.report(path, message, key)
    seen.add(key)
  }
}

/** Items of a list with the paths at which they stand. */
export function withPaths<Item>(
  items: readonly Item[] | null | undefined,
  ...path: SeedPath
): readonly WithPath<Item>[] {
  return (items ?? []).map((item, index) => ({ item, path: [...path, index] }))
}

/**
 * The names in a list of a file, also of entries that are not valid in all else, so that one mistake does not make
 * every reference to the entry a mistake.
 */
export function namesIn(raw: unknown, list: string, key: string): ReadonlySet<string> | null {
  const entries = entryOf(raw, list)
  if (!Array.isArray(entries)) return null
  return new Set(entries.map((entry) => entryOf(entry, key)).filter((name) => typeof name === 'string'))
}

function entryOf(mapping: unknown, key: string): unknown {
  if (typeof mapping !== 'object' || mapping === null) return undefined
  return new Map<string, unknown>(Object.entries(mapping)).get(key)
}
