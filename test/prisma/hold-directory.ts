// Takes the data directory named first, at the time (in milliseconds) named second; prints "held" and waits to be
// killed, or prints the code of the refusal.
import { setTimeout as delay } from 'node:timers/promises'
import { lockDataDirectory } from '../../prisma/embedded/lock-data-directory.ts'
import { DatabaseError } from '../../prisma/errors.ts'

const [directory = '', time = '0'] = process.argv.slice(2)
await delay(Math.max(0, Number(time) - Date.now()))
try {
  await lockDataDirectory(directory)
  process.stdout.write('held\n')
  await delay(60_000)
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error
  process.stdout.write(`${error.code}\n`)
}
