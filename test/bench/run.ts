import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import process from 'node:process'
import pg from 'pg'
import { findPostgresql, HOW_TO_RUN_POSTGRESQL } from '../support/find-postgresql.ts'
import { startPostgresql } from '../support/start-postgresql.ts'
import { compareCached } from './compare-cached.ts'
import { compareContenders } from './compare-contenders.ts'
import { measureProcess } from './measure-process.ts'
import { measureSize } from './measure-size.ts'
import { prepareDatabase } from './prepare-database.ts'
import { type Options, readOptions, USAGE } from './read-options.ts'
import { type Report, renderReport } from './render-report.ts'
import { WORKLOADS } from './workloads/index.ts'

const options = readOptions()
if (options) await run(options)
else process.stdout.write(USAGE)

/** Measures everything and prints it; a full run is written down as well. */
async function run(options: Options): Promise<void> {
  const report = options.database ? await compare(options.database, options, []) : await compareOnNew(options)
  const text = renderReport(report)
  process.stdout.write(text)
  if (!options.database && options.only === '') {
    await writeFile(new URL('./RESULTS.md', import.meta.url), text)
  }
}

async function compareOnNew(options: Options): Promise<Report> {
  const source = findPostgresql()
  if (!source || !('programs' in source)) throw new Error(HOW_TO_RUN_POSTGRESQL)
  const server = await startPostgresql(source.programs, { shared_buffers: '1GB' })
  try {
    const sizes: Report['sizes'][number][] = []
    let url = ''
    for (const size of options.sizes) {
      const started = performance.now()
      url = await prepareDatabase(server.url, `bench_${size}`, size)
      say(`${size} quotations loaded in ${seconds(performance.now() - started)}`)
      sizes.push({ size, p50s: await measureSize(url, options, choose(options)) })
    }
    return await compare(url, options, sizes)
  } finally {
    await server.destroy()
  }
}

async function compare(url: string, options: Options, sizes: Report['sizes']): Promise<Report> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  try {
    const workloads = choose(options)
    say('comparing without caches')
    const compared = await compareContenders({ url, pool, options, workloads })
    say('comparing with the cache')
    const cached = await compareCached({ url, pool, options, workloads })
    say('measuring start and memory')
    const processFigures = await measureProcess({ url, pool, options, workloads })
    return {
      about: await describeMachine(pool, options),
      sizes,
      compared,
      cached,
      process: processFigures,
    }
  } finally {
    await pool.end()
  }
}

function choose({ only }: Options) {
  return WORKLOADS.filter(({ name }) => name.includes(only))
}

async function describeMachine(pool: pg.Pool, options: Options): Promise<string[]> {
  const { rows } = await pool.query<{ version: string; quotations: number; articles: number }>(
    `SELECT split_part(version(), ' ', 2) AS version, (SELECT count(*)::int FROM quotations) AS quotations,
      (SELECT count(*)::int FROM articles) AS articles`,
  )
  const [row] = rows
  const node = spawnSync(options.node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  return [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), all on one machine, ` +
      `whose load average at the end is ${loadavg()[1]?.toFixed(1)}; figures want a run with nothing else, about 3`,
    `Node ${node.replace('v', '')}, PostgreSQL ${row?.version} without fsync`,
    `${row?.quotations} quotations in ${row?.articles} articles, 10 connections, ` +
      `medians of ${options.rounds} slices of ${options.sliceMs} ms in turn`,
  ]
}

function say(what: string): void {
  process.stderr.write(`${what}\n`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`
}
