import { readFileSync } from 'node:fs'

/** Clock ticks a second in /proc, on every Linux of today. */
const TICKS = 100

/** Seconds of processor time that processes have used so far, on Linux. Those that have ended count for nothing. */
export function readCpuSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + readTicks(pid), 0) / TICKS
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
