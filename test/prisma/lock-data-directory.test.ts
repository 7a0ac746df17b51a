import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { identifyProcess } from '../../prisma/embedded/identify-process.ts'
import { lockDataDirectory } from '../../prisma/embedded/lock-data-directory.ts'
import { DatabaseLocked } from '../../prisma/errors.ts'
import { type RunningScript, runScript } from '../support/run-script.ts'

let directory: string
const scripts: RunningScript[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rashomon-lock-'))
})
afterEach(async () => {
  await Promise.all(scripts.splice(0).map((script) => script.kill()))
  await rm(directory, { recursive: true, force: true })
})

function holdFromAnotherProcess(at = 0): RunningScript {
  const script = runScript(join(import.meta.dirname, 'hold-directory.ts'), [directory, String(at)])
  scripts.push(script)
  return script
}

const LONG_AGO = '2021-10-06T00:00:00.000Z'

/** Leaves a lock file as a holder would that is not this process. */
function leaveHolder(
  holder: { pid: number; host?: string; identity?: string | null },
  number = 7,
): Promise<void> {
  const record = { host: hostname(), since: LONG_AGO, identity: null, ...holder }
  return writeFile(join(directory, `lock-${number}.json`), JSON.stringify(record))
}

/** A process number that no process of this machine has: above what Linux gives out. */
const NO_PROCESS = 2 ** 22 + 1

describe('a data directory that a living process holds', () => {
  test('is refused, with the holder named and the file to delete', async () => {
    const holder = holdFromAnotherProcess()
    expect(await holder.nextLine()).toBe('held')
    const refusal = await lockDataDirectory(directory).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DatabaseLocked)
    expect(refusal).toMatchObject({
      code: 'DATABASE_LOCKED',
      holder: { pid: holder.process.pid, host: hostname() },
      message: expect.stringContaining(`process ${holder.process.pid} on ${hostname()}, since 20`),
    })
    expect((refusal as Error).message).toContain(join(directory, 'lock-1.json'))
  })

  test('is refused to the same process too', async () => {
    const release = await lockDataDirectory(directory)
    await expect(lockDataDirectory(directory)).rejects.toMatchObject({ holder: { pid: process.pid } })
    await release()
  })

  test('is refused when the holder is on another host, which cannot be seen from here', async () => {
    await leaveHolder({ pid: NO_PROCESS, host: 'elsewhere' })
    await expect(lockDataDirectory(directory)).rejects.toMatchObject({
      holder: { pid: NO_PROCESS, host: 'elsewhere', since: LONG_AGO },
    })
  })
})

describe('a data directory is free', () => {
  test('after its holder gave it back', async () => {
    const release = await lockDataDirectory(directory)
    await release()
    await (await lockDataDirectory(directory))()
  })

  test('after its holder was killed', async () => {
    const holder = holdFromAnotherProcess()
    expect(await holder.nextLine()).toBe('held')
    await holder.kill()
    await (await lockDataDirectory(directory))()
  })

  test('when its holder is gone and leaves no trace but the file, which goes', async () => {
    await leaveHolder({ pid: NO_PROCESS })
    const release = await lockDataDirectory(directory)
    expect(await readdir(directory)).toEqual(['lock-8.json'])
    expect(JSON.parse(await readFile(join(directory, 'lock-8.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    })
    await release()
  })

  test.skipIf(process.platform !== 'linux')(
    'when another process has the number of its holder now',
    async () => {
      await leaveHolder({ pid: process.pid, identity: 'an-earlier-boot/12345' })
      await (await lockDataDirectory(directory))()
    },
  )

  test('when a power failure cut the file off', async () => {
    await writeFile(join(directory, 'lock-7.json'), '')
    await (await lockDataDirectory(directory))()
  })
})

describe('of several that start at once', () => {
  test('exactly one in this process gets the directory, after a dead holder and after a release', async () => {
    for (let round = 0; round < 20; round++) {
      if (round % 2 === 0) await leaveHolder({ pid: NO_PROCESS }, 10 * round + 10)
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDirectory(directory)))
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled')
      expect(winners).toHaveLength(1)
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DatabaseLocked)
      }
      await winners[0]?.value()
    }
  })

  test('exactly one process gets a directory whose holder is dead', async () => {
    await leaveHolder({ pid: NO_PROCESS })
    const start = Date.now() + 2_000
    const starters = Array.from({ length: 4 }, () => holdFromAnotherProcess(start))
    const outcomes = await Promise.all(starters.map((starter) => starter.nextLine()))
    expect(outcomes.sort()).toEqual(['DATABASE_LOCKED', 'DATABASE_LOCKED', 'DATABASE_LOCKED', 'held'])
  }, 20_000)
})

describe.skipIf(process.platform !== 'linux')('the identity of a process', () => {
  test('stays the same while it lives', () => {
    expect(identifyProcess(process.pid)).toMatch(/^[0-9a-f-]{36}\/\d+$/)
    expect(identifyProcess(process.pid)).toBe(identifyProcess(process.pid))
  })

  test('is unknown for a number without a process', () => {
    expect(identifyProcess(NO_PROCESS)).toBeUndefined()
  })
})
