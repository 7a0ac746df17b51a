import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'

/** A TypeScript file that runs in a process of its own. */
export interface RunningScript {
  readonly process: ChildProcess
  /** The next line that it prints; rejects when it ends first. */
  nextLine(): Promise<string>
  /** Everything that it has printed and {@link nextLine} has not returned. */
  remainingLines(): Promise<string[]>
  /** Ends it, by default as a crash would, and waits until it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

export function runScript(file: string, args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function nextLine(): Promise<string> {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${file} ended without another line`)
    return value
  }

  async function remainingLines(): Promise<string[]> {
    const remaining: string[] = []
    for (let line = await lines.next(); !line.done; line = await lines.next()) remaining.push(line.value)
    return remaining
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    child.kill(signal)
    await ended
  }

  return { process: child, nextLine, remainingLines, kill }
}
