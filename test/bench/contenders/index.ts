import { fileURLToPath } from 'node:url'
import type { ContenderProgram } from '../measure/start-contender.ts'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** Rashomon as it is started by everybody, but for its logs and its limit on the requests of one address. */
export function rashomon(url: string, cacheMegabytes: number): ContenderProgram {
  return {
    name: cacheMegabytes === 0 ? 'Rashomon' : 'Rashomon, cached',
    args: ['server/src/cli/rashomon.js', 'serve'],
    cwd: PROJECT,
    env: {
      DATABASE_URL: url,
      PORT: '0',
      RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
      CACHE_MEGABYTES: `${cacheMegabytes}`,
    },
  }
}

/** The others, which need a Node of their own: PostGraphile takes 22 or newer. */
export function peers(url: string): readonly ContenderProgram[] {
  const peer = (name: string, file: string, env: Readonly<Record<string, string>> = {}) => ({
    name,
    args: ['--import', 'tsx', `contenders/${file}`],
    cwd: HERE,
    env: { DATABASE_URL: url, ...env },
  })
  return [
    peer('PostGraphile', 'postgraphile.ts', { GRAPHILE_ENV: 'production' }),
    peer('Yoga by hand', 'yoga.ts'),
    peer('Mercurius by hand', 'mercurius.ts'),
  ]
}
