import process from 'node:process'
import type pg from 'pg'
import { CONNECTIONS, type Load } from './put-load.ts'

/** Sends a statement, prepared, over as many connections as servers have, without any server in between. */
export async function runBareSql(
  pool: pg.Pool,
  sql: string,
  values: readonly string[],
  durationMs: number,
): Promise<Load> {
  const latencies: number[] = []
  let next = 0
  const cpu = process.cpuUsage()
  const start = performance.now()
  const end = start + durationMs
  async function ask(): Promise<void> {
    while (performance.now() < end) {
      const sent = performance.now()
      await pool.query({ name: sql.slice(0, 60), text: sql, values: [values[next++ % values.length]] })
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    requests: latencies.length,
    seconds,
    latencies: latencies.sort((a, b) => a - b),
    clientCpu: (user + system) / 1000 / latencies.length,
    answerBytes: Number.NaN,
  }
}
