import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import pg from 'pg'
import type { Comparison } from '../compare-contenders.ts'

const NAMES = { postgraphile: 'PostGraphile', mercurius: 'Mercurius', 'graphql-yoga': 'Yoga', pg: 'pg' }

/** When, where and with what a comparison was made. */
export async function describeRun({ url, node, rounds, sliceMs }: Comparison): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ version: string; quotations: number; articles: number }>(
    `SELECT split_part(version(), ' ', 2) AS version, (SELECT count(*)::int FROM quotations) AS quotations,
      (SELECT count(*)::int FROM articles) AS articles`,
  )
  await client.end()
  const [row] = rows
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
  return [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ` +
      `${gigabytes} GB, all on one machine, whose load average at the end is ${loadavg()[1]?.toFixed(1)}`,
    [
      `Node ${readNodeVersion(node)}`,
      `PostgreSQL ${row?.version}`,
      ...Object.entries(NAMES).map(([name, title]) => `${title} ${readVersion(name)}`),
    ].join(', '),
    `contenders compared on ${row?.quotations} quotations in ${row?.articles} articles, 10 connections, ` +
      `medians of ${rounds} slices of ${sliceMs} ms in turn`,
  ]
}

/** Of the Node at a path, such as 24.1.0. */
export function readNodeVersion(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().replace('v', '')
}

function readVersion(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
