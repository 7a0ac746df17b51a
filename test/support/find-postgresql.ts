import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** A server to test on: one that runs already, or programs to start one with. */
export type PostgresqlSource = { readonly url: string } | { readonly programs: string }

export const HOW_TO_RUN_POSTGRESQL =
  'install one (apt-get install postgresql), or name one that may create databases (TEST_DATABASE_URL=postgresql://…).'

/** The server that TEST_DATABASE_URL names, else the newest whose programs this machine has. */
export function findPostgresql(): PostgresqlSource | undefined {
  const { TEST_DATABASE_URL: url } = process.env
  if (url) return { url }
  const programs = findPrograms()
  return programs === undefined ? undefined : { programs }
}

/** The folder of `initdb` and `postgres`. */
export function findPrograms(): string | undefined {
  return [askPgConfig(), ...listDebianFolders()].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

function askPgConfig(): string {
  try {
    return execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

/** Debian keeps versions beside each other, off the path; the newest comes first here. */
function listDebianFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin'))
}
