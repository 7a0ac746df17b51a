/** Where below a connection its nodes stand. */
export const NODE_PATHS = [['nodes'], ['edges', 'node']]

/** The same places, and one level further down. */
export function below(paths: readonly (readonly string[])[], field: string): string[][] {
  return paths.map((path) => [...path, field])
}
