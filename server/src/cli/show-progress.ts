import { Presets, SingleBar } from 'cli-progress'

/** Tells a person at a terminal how far long work has come; says nothing where nobody watches. */
export interface Progress {
  /** So many more items are done, some of them with failures. */
  advance(items: number, failed: number): void
  /** Lets something be said without breaking into the bar. */
  say(line: string): void
  end(): void
}

const RATE_WINDOW_MS = 500

/**
 * Progress on standard error.
 *
 * @param unit what is counted, such as `articles`.
 * @param total how many there are, where that is known: then the bar tells the remaining time.
 */
export function createProgress(unit: string, total?: number): Progress {
  if (!process.stderr.isTTY) return { advance: () => {}, say: (line) => console.error(line), end: () => {} }
  const start = performance.now()
  let done = 0
  let failures = 0
  let shown = 0
  const rate = () => Math.round((done / (performance.now() - start)) * 1000)
  const bar = new SingleBar(
    {
      format:
        total === undefined
          ? `{value} ${unit}, {rate} a second, {failed} failed`
          : `{bar} {percentage} % of {total} ${unit}, {rate} a second, {eta_formatted} left, {failed} failed`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  bar.start(total ?? 0, 0, { rate: 0, failed: 0 })
  return {
    advance(items, failed) {
      done += items
      failures += failed
      if (performance.now() - shown < RATE_WINDOW_MS && done !== total) return
      shown = performance.now()
      bar.update(done, { rate: rate(), failed: failures })
    },
    say(line) {
      process.stderr.write(`\r\u001b[K${line}\n`)
    },
    end: () => bar.stop(),
  }
}
