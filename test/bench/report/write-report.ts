import { readFile, writeFile } from 'node:fs/promises'
import { renderRatios } from './render-ratios.ts'
import { renderReport } from './render-report.ts'
import { replaceMarked } from './replace-marked.ts'
import type { Report } from './report.ts'

const RESULTS = new URL('../RESULTS.md', import.meta.url)
const README = new URL('../../../README.md', import.meta.url)

/** Writes the report down, and the ratios into the project's README where that has a place for them. */
export async function writeReport(report: Report): Promise<void> {
  await writeFile(RESULTS, renderReport(report))
  const readme = replaceMarked(await readFile(README, 'utf8'), renderRatios(report))
  if (readme !== undefined) await writeFile(README, readme)
}
