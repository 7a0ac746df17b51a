import type { Load } from './put-load.ts'
import { readCpuSeconds } from './read-cpu.ts'

/** What is measured against others: a load that can be put for some time. */
export interface Runner {
  readonly name: string
  readonly pid: number | undefined
  run(durationMs: number): Promise<Load>
}

export interface Figures {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of processor time a request. */
  readonly serverCpu: number
  readonly databaseCpu: number
}

export interface SliceOptions {
  readonly rounds: number
  readonly sliceMs: number
  /** Processes of the database's sessions at the moment. */
  readonly listSessions: () => Promise<readonly number[]>
}

/**
 * Has the runners take turns, a slice each, round after round, so that whatever else the machine does hits all alike.
 *
 * @returns the medians of each runner's rounds
 */
export async function takeSlices(
  runners: readonly Runner[],
  { rounds, sliceMs, listSessions }: SliceOptions,
): Promise<ReadonlyMap<string, Figures>> {
  const slices = new Map(runners.map(({ name }) => [name, [] as Figures[]]))
  for (const { run } of runners) await run(Math.min(500, sliceMs))
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of runners)
      slices.get(runner.name)?.push(await takeSlice(runner, sliceMs, listSessions))
  }
  return new Map([...slices].map(([name, figures]) => [name, medians(figures)]))
}

async function takeSlice(
  { pid, run }: Runner,
  sliceMs: number,
  listSessions: SliceOptions['listSessions'],
): Promise<Figures> {
  const sessions = await listSessions()
  const own = pid === undefined ? [] : [pid]
  const before = { server: readCpuSeconds(own), database: readCpuSeconds(sessions) }
  const { requests, seconds, latencies } = await run(sliceMs)
  const perRequest = (used: number) => (used * 1000) / requests
  const at = (share: number) => latencies[Math.ceil(share * latencies.length) - 1] ?? 0
  return {
    requestsPerSecond: requests / seconds,
    p50: at(0.5),
    p99: at(0.99),
    serverCpu: perRequest(readCpuSeconds(own) - before.server),
    databaseCpu: perRequest(readCpuSeconds(sessions) - before.database),
  }
}

function medians(figures: readonly Figures[]): Figures {
  const median = (key: keyof Figures) => {
    const sorted = figures.map((one) => one[key]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return {
    requestsPerSecond: median('requestsPerSecond'),
    p50: median('p50'),
    p99: median('p99'),
    serverCpu: median('serverCpu'),
    databaseCpu: median('databaseCpu'),
  }
}
