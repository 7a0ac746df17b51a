import type { FieldNode, GraphQLResolveInfo } from 'graphql'

/** A load that runs once for each field of a query that needs it, however many objects the field is resolved on. */
export function oncePerField<Result>(
  load: (info: GraphQLResolveInfo) => Promise<Result>,
): (info: GraphQLResolveInfo) => Promise<Result> {
  const results = new WeakMap<FieldNode, Promise<Result>>()
  return (info) => {
    const [node] = info.fieldNodes as [FieldNode]
    const result = results.get(node) ?? load(info)
    results.set(node, result)
    return result
  }
}
