import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'

/** Programs that run scripts of a package, and stand between a terminal and this process. */
const STARTERS: readonly string[] = ['npm', 'npx', 'pnpm', 'corepack']

const LOOK_EVERY_MS = 300

interface Ancestor {
  readonly pid: number
  /** The words that it was started with. */
  readonly words: readonly string[]
}

/**
 * Resolves when a program that started this process has ended. npm gives SIGTERM to the shell that runs the command; the
 * shell ends without telling anybody, and what it had started would serve on. Never resolves without such a program.
 */
export async function starterEnded(pid: number = process.ppid): Promise<void> {
  const ancestors = listAncestors(pid)
  const outermost = ancestors.findLastIndex(({ words }) => isStarter(words))
  const watched = ancestors.slice(0, outermost + 1)
  do await delay(LOOK_EVERY_MS, undefined, { ref: false })
  while (watched.every(({ pid }) => isAlive(pid)))
}

function listAncestors(pid: number): readonly Ancestor[] {
  const found = pid > 1 ? readProcess(pid) : undefined
  return found ? [{ pid, words: found.words }, ...listAncestors(found.parent)] : []
}

/** Linux tells in files, also where the program `ps` is not installed; macOS has the program. */
function readProcess(pid: number): { parent: number; words: readonly string[] } | undefined {
  try {
    if (existsSync('/proc/self/status')) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
      return { parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]), words }
    }
    const [parent, ...words] = execFileSync('ps', ['-o', 'ppid=,args=', '-p', `${pid}`], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return { parent: Number(parent), words }
  } catch {
    // It has just ended, or belongs to somebody else: nothing is known of it.
    return undefined
  }
}

/** Whether it runs one itself or has Node run it: its own name, or that of the script, comes first or second. */
function isStarter(words: readonly string[]): boolean {
  return words.slice(0, 2).some((word) => STARTERS.includes(basename(word).replace(/(-cli)?\.[cm]?js$/, '')))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
