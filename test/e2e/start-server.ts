import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const ROOT = join(import.meta.dirname, '../..')

/** A server as people start it, in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string
  /** What it has written to standard error, for people. */
  readonly told: () => string
  /** What it has written to standard output: the log. */
  readonly logged: () => string
  /** Ends it, and gives its exit code. */
  stop(): Promise<number | null>
}

/** A directory for embedded data, and how to throw it away. */
export function makeDataDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rashomon-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * Starts a server with the seeds on a free port, and waits until it serves.
 *
 * @throws where it ends before that, with what it said
 */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['server/src/cli/rashomon.js', 'serve', '--seed'], {
    cwd: ROOT,
    env: { PATH, PORT: '0', ...environment },
  })
  let told = ''
  let logged = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  child.stdout.on('data', (chunk) => {
    logged += chunk
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    return child.exitCode
  }
  for (;;) {
    const [, origin] = /(http:\/\/\S+)\/graphql\n/.exec(told) ?? []
    if (origin) return { child, origin, told: () => told, logged: () => logged, stop }
    await Promise.race([once(child.stderr, 'data'), ended])
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${told}${logged}`)
  }
}
