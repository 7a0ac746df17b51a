import { availableParallelism } from 'node:os'
import process from 'node:process'
import pg from 'pg'
import { compareCached } from './compare-cached.ts'
import { type Comparison, compareContenders } from './compare-contenders.ts'
import { findMachineNode } from './find-nodes.ts'
import { takeSamples } from './measure/take-samples.ts'
import { measureGrowth, type SizedDatabase } from './measure-growth.ts'
import { measureProcess } from './measure-process.ts'
import { measureSecondProcess } from './measure-second-process.ts'
import { soak } from './measure-soak.ts'
import { measureTabs } from './measure-tabs.ts'
import { openDatabases } from './open-databases.ts'
import { type Options, readOptions, USAGE } from './read-options.ts'
import { describeRun, readNodeVersion } from './report/describe-run.ts'
import { renderRatios } from './report/render-ratios.ts'
import { renderReport } from './report/render-report.ts'
import type { Report } from './report/report.ts'
import { writeReport } from './report/write-report.ts'
import { WORKLOADS } from './workloads/index.ts'
import { readTabQuestions } from './workloads/read-tab-questions.ts'

const options = readOptions()
if (options) await run(options)
else process.stdout.write(USAGE)

/** Measures everything and prints it; a full run is written down as well. */
async function run(options: Options): Promise<void> {
  const databases = await openDatabases(options, say)
  try {
    const report = await measure(databases.list, options)
    process.stdout.write(`${renderReport(report)}\n${renderRatios(report)}\n`)
    if (options.isFull) await writeReport(report)
  } finally {
    await databases.close()
  }
}

async function measure(databases: readonly SizedDatabase[], options: Options): Promise<Report> {
  const tabs = (await readTabQuestions()).filter(isChosen)
  const comparison = await describeComparison(databases, options)
  const { rounds, sliceMs } = comparison
  // Questions that nobody else is measured by need no whole second to settle.
  const short = { ...comparison, sliceMs: sliceMs / 2 }
  say('comparing without caches')
  const uncached = await compareContenders(comparison)
  say('comparing with the cache')
  const cached = await compareCached(comparison)
  say('measuring what GraphiQL opens with')
  const measuredTabs = await measureTabs(short, tabs)
  say('comparing on the Node of the machine')
  const machineNode = await measureMachineNode({ ...short, rounds: Math.min(3, rounds) })
  say('measuring growth')
  const growth = databases.length > 1 ? await measureGrowth(databases, short, tabs) : []
  say('measuring start, memory and a second process')
  return {
    uncached,
    cached,
    tabs: measuredTabs,
    machineNode,
    sizes: databases.map(({ size }) => size),
    growth,
    process: await measureProcess(comparison, tabs),
    secondProcess: await measureSecondProcess(comparison),
    soak: options.soakMinutes > 0 ? await soak(comparison, tabs, options.soakMinutes, say) : undefined,
    cores: availableParallelism(),
    about: await describeRun(comparison),
  }

  function isChosen({ name }: { readonly name: string }): boolean {
    return name.includes(options.only)
  }
}

async function describeComparison(
  databases: readonly SizedDatabase[],
  { compare, only, node, rounds, sliceMs }: Options,
): Promise<Comparison> {
  const url = databases.find(({ size }) => size === compare)?.url ?? ''
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    return {
      url,
      samples: await takeSamples(pool),
      workloads: WORKLOADS.filter(({ name }) => name.includes(only)),
      node,
      withPostgraphile: true,
      rounds,
      sliceMs,
    }
  } finally {
    await pool.end()
  }
}

/** The same without PostGraphile, on the Node that the machine has. */
async function measureMachineNode(comparison: Comparison): Promise<Report['machineNode']> {
  const node = findMachineNode()
  const version = readNodeVersion(node)
  if (version === readNodeVersion(comparison.node)) return `It is the same: Node ${version}.`
  const own = { ...comparison, node, withPostgraphile: false }
  return { version, uncached: await compareContenders(own), cached: await compareCached(own) }
}

function say(what: string): void {
  process.stderr.write(`${what}\n`)
}
