import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ContenderProgram } from '../measure/start-contender.ts'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * What Rashomon sets for its own sessions, since without it planners think of spinning disks; it would be its own gain
 * if the others were left without.
 */
export const PLANNER_OPTIONS = '-c random_page_cost=1.1 -c jit=off'

/** Arguments to Node by which the command line is started. */
function readStartArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${PROJECT}/package.json`, 'utf8'))
  return scripts.rashomon.split(' ').slice(1)
}

/** Rashomon as it is started by everybody, on any free port. */
export function rashomonAsShipped(url: string): ContenderProgram {
  return {
    name: 'Rashomon, as shipped',
    args: [...readStartArguments(), 'serve'],
    cwd: PROJECT,
    env: { DATABASE_URL: url, PORT: '0' },
  }
}

const DEFAULT_CACHE_MEGABYTES = 32

/** Rashomon without its limit on the requests of one address and its line of log for each; the others have neither. */
export function rashomon(url: string, cacheMegabytes = DEFAULT_CACHE_MEGABYTES): ContenderProgram {
  const shipped = rashomonAsShipped(url)
  return {
    ...shipped,
    name: 'Rashomon',
    env: { ...shipped.env, RATE_LIMIT: '0', LOG_LEVEL: 'warn', CACHE_MEGABYTES: `${cacheMegabytes}` },
  }
}

export const POSTGRAPHILE = 'PostGraphile'
export const YOGA = 'Yoga by hand'
export const MERCURIUS = 'Mercurius by hand'

/** Needs Node 22 or newer. */
export function postgraphile(url: string): ContenderProgram {
  return peer(POSTGRAPHILE, 'postgraphile.ts', { DATABASE_URL: url, GRAPHILE_ENV: 'production' })
}

/** Servers of a schema that was written by hand for these questions alone. */
export function writtenByHand(url: string): readonly ContenderProgram[] {
  const env = { DATABASE_URL: url }
  return [peer(YOGA, 'yoga.ts', env), peer(MERCURIUS, 'mercurius.ts', env)]
}

function peer(name: string, file: string, env: Readonly<Record<string, string>>): ContenderProgram {
  return {
    name,
    args: ['--import', 'tsx', `contenders/${file}`],
    cwd: HERE,
    env: { ...env, PGOPTIONS: PLANNER_OPTIONS },
  }
}
