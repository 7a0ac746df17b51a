import type { Settings } from '../config.ts'
import { describeCorpus, readSeeds, SEEDS, storeSeeds } from './load-seeds.ts'
import { openMigrated } from './open-migrated.ts'
import { createStepReport } from './report-steps.ts'

/** Looks for mistakes in a directory of seeds, and says what it holds where there are none. */
export async function checkSeeds(directory: string = SEEDS): Promise<void> {
  const report = createStepReport()
  report.say(`No mistakes: ${describeCorpus(await readSeeds(directory, report))}.`)
}

/** Loads a directory of seeds into the database that the settings name. */
export async function loadSeeds(settings: Settings, directory: string = SEEDS): Promise<void> {
  const report = createStepReport()
  // Read first: mistakes in the seeds should show before a database is made.
  const corpus = await readSeeds(directory, report)
  const database = await openMigrated(settings, report)
  try {
    await storeSeeds(database, corpus, report)
  } finally {
    await database.close()
  }
}
