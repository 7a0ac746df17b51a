import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of our own on a port of this machine. */
export interface PostgresqlServer {
  /** The URL of its database `postgres`, as superuser, with the password. */
  readonly url: string
  /** Ends it as an operator would; its data stay. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and its sessions in their tracks, or lets them go on. */
  freeze(): void
  thaw(): void
  /** Ends it and deletes its data. */
  destroy(): Promise<void>
}

const PASSWORD = 'never-to-be-printed'
const START_WITHIN_MS = 20_000

// Nothing here has to outlast a power failure.
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/**
 * @param programs the folder of `initdb` and `postgres`
 * @param changes settings other than the usual ones
 */
export async function startPostgresql(
  programs: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<PostgresqlServer> {
  const identity = chooseIdentity()
  const home = mkdtempSync(join(tmpdir(), 'rashomon-postgresql-'))
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  writeFileSync(passwordFile, PASSWORD)
  if (identity) for (const path of [home, passwordFile]) chownSync(path, identity.uid, identity.gid)
  execFileSync(
    join(programs, 'initdb'),
    [
      '--no-locale',
      '--encoding=UTF8',
      '--no-sync',
      '--auth=scram-sha-256',
      '-U',
      'postgres',
      '--pwfile',
      passwordFile,
      data,
    ],
    { ...identity, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await findFreePort()
  const url = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const settings = Object.entries({
      ...SETTINGS,
      ...changes,
      unix_socket_directories: home,
      listen_addresses: '127.0.0.1',
    })
    const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
    server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...identity,
      cwd: home,
      stdio: 'ignore',
    })
    process.once('exit', () => server?.kill('SIGQUIT'))
    await untilItAnswers(url)
  }

  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
  }

  function signalAll(signal: NodeJS.Signals): void {
    const pid = server?.pid
    if (pid === undefined) throw new Error('the server does not run')
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, signal)
  }

  await start()
  return {
    url,
    start,
    stop,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    destroy: async () => {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root, whose place the user that its package creates takes. */
function chooseIdentity(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was assigned')
  return address.port
}

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + START_WITHIN_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await delay(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Linux's list of processes, for those that a server started for its sessions. */
function childrenOf(parent: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.map(Number).filter((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === parent
    } catch {
      return false
    }
  })
}
