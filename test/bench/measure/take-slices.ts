import type { Load } from './put-load.ts'
import { countCpuSeconds } from './read-cpu.ts'

/** What is measured against others: a load that can be put for some time. */
export interface Runner {
  readonly name: string
  /** Processes of the server. */
  readonly pids: readonly number[]
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
  readonly clientCpu: number
  readonly answerBytes: number
}

export interface SliceOptions {
  readonly rounds: number
  readonly sliceMs: number
  /** Processes of the database's sessions at the moment. */
  readonly listSessions: () => Promise<readonly number[]>
}

/** Compilers and plans have settled after so many slices. */
const WARM_UP_SLICES = 2

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
  for (const { run } of runners) await run(WARM_UP_SLICES * sliceMs)
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of runners)
      slices.get(runner.name)?.push(await takeSlice(runner, sliceMs, listSessions))
  }
  return new Map([...slices].map(([name, figures]) => [name, medians(figures)]))
}

async function takeSlice(
  { pids, run }: Runner,
  sliceMs: number,
  listSessions: SliceOptions['listSessions'],
): Promise<Figures> {
  const readDatabase = countCpuSeconds(await listSessions())
  const readServer = countCpuSeconds(pids)
  const { requests, seconds, latencies, clientCpu, answerBytes } = await run(sliceMs)
  const perRequest = (used: number) => (used * 1000) / requests
  const at = (share: number) => latencies[Math.ceil(share * latencies.length) - 1] ?? 0
  return {
    requestsPerSecond: requests / seconds,
    p50: at(0.5),
    p99: at(0.99),
    serverCpu: perRequest(readServer()),
    databaseCpu: perRequest(readDatabase()),
    clientCpu,
    answerBytes,
  }
}

function medians(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => median(figures.map((one) => one[key]))
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    serverCpu: of('serverCpu'),
    databaseCpu: of('databaseCpu'),
    clientCpu: of('clientCpu'),
    answerBytes: of('answerBytes'),
  }
}

/** Of an even number the higher one in the middle; not a number where there are none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
