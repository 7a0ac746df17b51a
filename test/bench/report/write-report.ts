import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { renderRatios } from './render-ratios.ts'
import { renderReport } from './render-report.ts'
import { replaceMarked } from './replace-marked.ts'
import type { Report } from './report.ts'

const RESULTS = new URL('../RESULTS.md', import.meta.url)
const PROJECT = new URL('../../../', import.meta.url)
const README = new URL('README.md', PROJECT)

/** Writes the report down, and the ratios into the project's README where that has a place for them. */
export async function writeReport(report: Report): Promise<void> {
  await writeFile(RESULTS, renderReport(report))
  const readme = replaceMarked(await readFile(README, 'utf8'), renderRatios(report))
  if (readme !== undefined) await writeFile(README, readme)
  // As the project's check wants them.
  const files = [RESULTS, README].map((file) => fileURLToPath(file))
  spawnSync('node_modules/.bin/biome', ['format', '--write', ...files], { cwd: PROJECT, stdio: 'ignore' })
}
