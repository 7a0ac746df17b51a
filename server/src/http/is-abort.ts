/** Whether an error says that the client went away before its answer was ready: nobody reads it, and nothing is wrong. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
