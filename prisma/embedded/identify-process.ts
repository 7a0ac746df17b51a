import { readFileSync } from 'node:fs'

/**
 * When a process started, as a text that no other process of this machine ever has: the boot and the clock tick,
 * from Linux's /proc. Process numbers are used again, so a number alone does not tell whether its process lives.
 *
 * @returns undefined where the system has no /proc, or no such process is there; a zombie counts as gone.
 */
export function identifyProcess(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name stands in parentheses and may hold anything; the fields are counted behind it.
    const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const startTick = fields[18]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTick}`
  } catch {
    return undefined
  }
}
