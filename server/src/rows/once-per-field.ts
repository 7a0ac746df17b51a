import type { GraphQLResolveInfo } from 'graphql'

/** A load that runs once for each field of a query that needs it, however many objects the field is resolved on. */
export function oncePerField<Result>(
  load: (info: GraphQLResolveInfo) => Promise<Result>,
): (info: GraphQLResolveInfo) => Promise<Result> {
  // One list of nodes a field, on whichever object it is resolved; a node alone can be in several by a fragment.
  const results = new WeakMap<GraphQLResolveInfo['fieldNodes'], Promise<Result>>()
  return (info) => {
    const { fieldNodes } = info
    const result = results.get(fieldNodes) ?? load(info)
    results.set(fieldNodes, result)
    return result
  }
}
