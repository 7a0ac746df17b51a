import { type Database, type Notice, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import type { Settings } from '../config.ts'
import type { StepReport } from './report-steps.ts'

/** Opens the database that the settings name and brings it up to date. Close it when done. */
export async function openMigrated(
  settings: Settings,
  report: StepReport,
  onNotice?: Notice,
): Promise<Database> {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = settings
  const what =
    url === undefined ? `Opening the embedded database in ${dataDir}` : 'Connecting to the database'
  const database = await report.step(what, () => openDatabase({ url, dataDir, onNotice }))
  try {
    const { applied } = await report.step('Bringing its tables up to date', () => migrate(database))
    if (applied.length > 0) report.say(`  applied ${applied.join(', ')}`)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
