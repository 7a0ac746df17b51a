import { hrtime } from 'node:process'

const CHECK_EVERY_MS = 200

/**
 * Watches how long the engine has been at its present statement. The engine's thread writes down the start itself,
 * so that the watch is right however busy this thread is; a late answer is never taken for a long statement.
 *
 * @param startedAt one shared number: monotonic nanoseconds at which the statement began, 0 between statements.
 * @param deadlineMs what a statement may take at this moment.
 * @param onOverrun called once, with the milliseconds that the statement has taken so far.
 * @returns stops the watch.
 */
export function watchStatement(
  startedAt: BigInt64Array,
  deadlineMs: () => number,
  onOverrun: (tookMs: number) => void,
): () => void {
  const timer = setInterval(() => {
    const start = Atomics.load(startedAt, 0)
    if (start === 0n) return
    const tookMs = Number((hrtime.bigint() - start) / 1_000_000n)
    if (tookMs <= deadlineMs()) return
    clearInterval(timer)
    onOverrun(tookMs)
  }, CHECK_EVERY_MS)
  return () => clearInterval(timer)
}
