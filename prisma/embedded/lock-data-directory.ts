import { randomUUID } from 'node:crypto'
import { link, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseLocked } from '../errors.ts'
import { identifyProcess } from './identify-process.ts'

/** Who works on a data directory, as its lock file says. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
  /** See `identifyProcess`; null where the system cannot tell. */
  readonly identity: string | null
}

/** A place in the line of holders. `holder` is undefined when it was given back, or cannot be read. */
interface Place {
  readonly number: number
  readonly file: string
  readonly holder: Holder | undefined
}

const LOCK_FILE = /^lock-(\d+)\.json$/

/**
 * Takes the data directory for this process. The embedded engine does not notice a second process on its files,
 * and one of the two would silently lose what it had acknowledged.
 *
 * Lock files are numbered, and the highest number is the holder. Numbers only go up, so that taking over from a
 * dead holder is to create the next one, which the file system lets one process do: there is no moment in which
 * a stale file is deleted that might no longer be stale.
 *
 * @returns gives the directory back.
 * @throws {DatabaseLocked} when a living process holds it, or one on another host, which cannot be seen from here.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  const self: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    identity: identifyProcess(process.pid) ?? null,
  }
  for (;;) {
    const last = (await readPlaces(directory)).at(-1)
    if (last?.holder && isAlive(last.holder)) throw new DatabaseLocked(directory, last.file, last.holder)
    const mine = placeNumbered(directory, (last?.number ?? 0) + 1)
    if (!(await createAtOnce(mine, `${JSON.stringify(self)}\n`))) continue
    const places = await readPlaces(directory)
    // A directory is not listed in one instant: someone may have stood higher all along.
    if (places.at(-1)?.file !== mine) {
      await rm(mine, { force: true })
      continue
    }
    await Promise.all(places.slice(0, -1).map(({ file }) => rm(file, { force: true })))
    // Emptied, not deleted, since the numbers must go on from it; and that works on a full disk too.
    return () => truncate(mine)
  }
}

function placeNumbered(directory: string, number: number): string {
  return join(directory, `lock-${number}.json`)
}

async function readPlaces(directory: string): Promise<Place[]> {
  const numbers = (await readdir(directory)).flatMap((name) => LOCK_FILE.exec(name)?.[1] ?? []).map(Number)
  const places = numbers.map(async (number) => {
    const file = placeNumbered(directory, number)
    return { number, file, holder: parseHolder(await readUnlessGone(file)) }
  })
  return (await Promise.all(places)).sort((a, b) => a.number - b.number)
}

/** A file may go between the listing and the reading, when a later holder tidies up. */
async function readUnlessGone(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Files appear whole, so one that cannot be read was given back or cut off by a power failure. */
function parseHolder(json: string): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(json)
    const { pid, host, since, identity = null } = holder
    return pid === undefined || host === undefined || since === undefined
      ? undefined
      : { pid, host, since, identity }
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // Not ours to signal, but there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return holder.identity === null || holder.identity === identifyProcess(holder.pid)
}

/** Creates a file with all its content in one step. @returns whether it was not there yet. */
async function createAtOnce(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  try {
    await writeFile(draft, content)
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}
