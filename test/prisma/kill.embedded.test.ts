import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '@rashomon/database'
import { expect, test } from 'vitest'
import { createPlace } from '../support/database.ts'
import { runScript } from '../support/run-script.ts'

const KILLS = 10

test(`every acknowledged row is there after ${KILLS} kills in mid-write, in order and without a gap`, async () => {
  const place = await createPlace('migrated')
  const { dataDir } = place.options
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = runScript(join(import.meta.dirname, 'write-until-killed.ts'), [dataDir])
    // One more than was acknowledged may be there: written, but killed before it could say so.
    const found = Number(await writer.nextLine())
    expect([acknowledged, acknowledged + 1]).toContain(found)
    const first = await writer.nextLine()
    await delay(15 * kill)
    await writer.kill()
    acknowledged = Number((await writer.remainingLines()).at(-1) ?? first)
  }
  const database = await openDatabase(place.options)
  const outlets = await database.prisma.outlet.findMany({ select: { slug: true }, orderBy: { id: 'asc' } })
  expect([acknowledged, acknowledged + 1]).toContain(outlets.length)
  expect(outlets.map(({ slug }) => slug)).toEqual(outlets.map((_, index) => `outlet-${index + 1}`))
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
  await database.close()
  await place.remove()
}, 120_000)
