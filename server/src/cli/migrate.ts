import type { Settings } from '../config.ts'
import { openMigrated } from './open-migrated.ts'
import { createStepReport } from './report-steps.ts'

/** Brings the database up to date and closes it. */
export async function migrateOnce(settings: Settings): Promise<void> {
  const report = createStepReport()
  const database = await openMigrated(settings, report)
  report.say(`${database.location} is up to date.`)
  await database.close()
}
