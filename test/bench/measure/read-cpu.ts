import { readFileSync } from 'node:fs'

/** Clock ticks a second in /proc, on every Linux of today. */
const TICKS = 100

/** Starts to count the processor time of processes, on Linux. @returns reads the seconds that were used since */
export function countCpuSeconds(pids: readonly number[]): () => number {
  const before = pids.map((pid) => ({ pid, ticks: readTicks(pid) }))
  // What has ended meanwhile has nothing to be read any more.
  return () => before.reduce((sum, { pid, ticks }) => sum + Math.max(0, readTicks(pid) - ticks), 0) / TICKS
}

function readTicks(pid: number): number {
  const fields = readStat(pid)
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** The fields behind the name, which may hold spaces. */
function readStat(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** Megabytes of memory that a process has resident, on Linux. */
export function readResidentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
