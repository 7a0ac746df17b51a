import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** The size of a document's largest operation, and the aliases of the whole document. */
export interface DocumentSize {
  /** Fields inside fields. */
  readonly depth: number
  /** Fields and spreads, each fragment counted wherever it is spread. */
  readonly selections: number
  readonly aliases: number
}

interface SelectionSize {
  readonly depth: number
  readonly selections: number
}

const NOTHING: SelectionSize = { depth: 0, selections: 0 }

/**
 * Measures a document without a schema and before validation, whose own rules take time that grows with the square
 * of what is measured here. Every fragment is measured once, so a fragment bomb costs no more than its text.
 * Unknown and circular spreads count as nothing: validation names them better.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet)
  }
  const measured = new Map<string, SelectionSize>()
  let aliases = 0

  const measureFragment = (name: string): SelectionSize => {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, NOTHING)
    const selectionSet = fragments.get(name)
    const size = selectionSet ? measure(selectionSet) : NOTHING
    measured.set(name, size)
    return size
  }

  const measure = (selectionSet: SelectionSetNode): SelectionSize => {
    let depth = 0
    let selections = 0
    for (const selection of selectionSet.selections) {
      const isField = selection.kind === Kind.FIELD
      if (isField && selection.alias) aliases += 1
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : NOTHING
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0))
      selections += 1 + inner.selections
    }
    return { depth, selections }
  }

  let depth = 0
  let selections = 0
  for (const definition of document.definitions) {
    let size = NOTHING
    if (definition.kind === Kind.OPERATION_DEFINITION) size = measure(definition.selectionSet)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) size = measureFragment(definition.name.value)
    depth = Math.max(depth, size.depth)
    selections = Math.max(selections, size.selections)
  }
  return { depth, selections, aliases }
}
