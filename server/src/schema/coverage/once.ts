/** A load that runs when it is first asked for, and only then. */
export function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => {
    result ??= load()
    return result
  }
}
