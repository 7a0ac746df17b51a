import type { Settings } from '../config.ts'
import { TOKEN_SCOPES, type TokenScope } from '../domain/vocabulary.ts'
import {
  createToken,
  listTokens,
  revokeToken,
  TokenRefused,
  type TokenSummary,
} from '../tokens/manage-tokens.ts'
import { openMigrated } from './open-migrated.ts'
import { createStepReport } from './report-steps.ts'

/** Options of `token create` as they are typed. */
export interface TokenOptions {
  readonly scope: readonly string[]
  /** ISO 8601 day or time. */
  readonly expires?: string
}

/** Makes a token, and writes it, alone, to standard output. */
export async function makeToken(settings: Settings, name: string, options: TokenOptions): Promise<void> {
  const request = {
    name,
    scopes: options.scope.map(readScope),
    expiresAt: options.expires === undefined ? null : readTime(options.expires),
  }
  await useDatabase(settings, async (prisma, say) => {
    const token = await createToken(prisma, request, new Date())
    say('This token is shown once and stored nowhere; send it as "Authorization: Bearer ...":')
    process.stdout.write(`${token}\n`)
  })
}

/** Lists the tokens, without what would let anybody use them. */
export async function showTokens(settings: Settings): Promise<void> {
  await useDatabase(settings, async (prisma, say) => {
    const tokens = await listTokens(prisma)
    if (tokens.length === 0) say('There are no tokens, so nobody can write through the API.')
    for (const token of tokens) process.stdout.write(`${describeToken(token, new Date())}\n`)
  })
}

/** Ends a token. */
export async function endToken(settings: Settings, name: string): Promise<void> {
  await useDatabase(settings, async (prisma, say) => {
    await revokeToken(prisma, name, new Date())
    say(`The token ${name} no longer works.`)
  })
}

async function useDatabase(
  settings: Settings,
  work: (prisma: Parameters<typeof createToken>[0], say: (line: string) => void) => Promise<void>,
): Promise<void> {
  const report = createStepReport()
  const database = await openMigrated(settings, report)
  try {
    await work(database.prisma, report.say)
  } finally {
    await database.close()
  }
}

function readScope(text: string): TokenScope {
  const scope = TOKEN_SCOPES.find((one) => one === text.toUpperCase())
  if (scope !== undefined) return scope
  const known = TOKEN_SCOPES.map((one) => one.toLowerCase()).join(' and ')
  throw new TokenRefused(`${JSON.stringify(text)} is no scope; there are ${known}.`)
}

function readTime(text: string): Date {
  const time = /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text) ? new Date(text) : undefined
  if (time !== undefined && !Number.isNaN(time.getTime())) return time
  throw new TokenRefused(`${JSON.stringify(text)} is no day, such as 2027-01-31.`)
}

/** A line such as `news-desk  ingest, review  made 2026-11-22  expires 2027-01-31  last wrote 2026-11-23`. */
export function describeToken(token: TokenSummary, now: Date): string {
  const { name, scopes, createdAt, expiresAt, revokedAt, lastUsedAt } = token
  const day = (time: Date) => time.toISOString().slice(0, 10)
  const end =
    revokedAt !== null
      ? `revoked ${day(revokedAt)}`
      : expiresAt === null
        ? 'does not expire'
        : `${expiresAt <= now ? 'expired' : 'expires'} ${day(expiresAt)}`
  const use = lastUsedAt === null ? 'has not written' : `last wrote ${day(lastUsedAt)}`
  const may = scopes.map((scope) => scope.toLowerCase()).join(', ')
  return [name, may, `made ${day(createdAt)}`, end, use].join('  ')
}
