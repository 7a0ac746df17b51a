import type { ApiToken, PrismaClient } from '@rashomon/database/client'
import type { TokenScope } from '../domain/vocabulary.ts'
import { generateToken } from './token-text.ts'

/** A token that cannot be made or revoked as asked. */
export class TokenRefused extends Error {
  readonly code = 'TOKEN_REFUSED'

  constructor(message: string) {
    super(message)
    this.name = 'TokenRefused'
  }
}

/** What the owner of a token decides on. */
export interface TokenRequest {
  /** Stands in the history of what is written with it; lower-case words joined by hyphens. */
  readonly name: string
  readonly scopes: readonly TokenScope[]
  /** From when on it no longer works; null for never. */
  readonly expiresAt: Date | null
}

/** What may be told of a token. */
export type TokenSummary = Omit<ApiToken, 'hash'>

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Makes a token.
 *
 * @returns its text, which is stored nowhere.
 * @throws TokenRefused where the name is taken or not one, no scope is given, or it would have expired already.
 */
export async function createToken(prisma: PrismaClient, request: TokenRequest, now: Date): Promise<string> {
  const { name, scopes, expiresAt } = request
  if (!NAME.test(name) || name.length > 100) {
    throw new TokenRefused(
      `${JSON.stringify(name)} cannot name a token: use at most 100 of a to z, 0 to 9 and hyphens between them, such as news-desk.`,
    )
  }
  if (scopes.length === 0)
    throw new TokenRefused('A token needs a scope: --scope ingest, --scope review or both.')
  if (expiresAt !== null && expiresAt <= now) {
    throw new TokenRefused(
      `A token that expires at ${expiresAt.toISOString()} would never work: name a later day.`,
    )
  }
  if ((await prisma.apiToken.count({ where: { name } })) > 0) {
    throw new TokenRefused(
      `There is a token with the name ${name}; names are not used twice, since the history goes by them.`,
    )
  }
  const { id, text, hash } = generateToken()
  await prisma.apiToken.create({ data: { id, name, hash, scopes: [...new Set(scopes)], expiresAt } })
  return text
}

/** All tokens that were ever made, by name. */
export async function listTokens(prisma: PrismaClient): Promise<readonly TokenSummary[]> {
  return prisma.apiToken.findMany({ omit: { hash: true }, orderBy: { name: 'asc' } })
}

/**
 * Ends a token at once. Its name stays, with what was written with it.
 *
 * @throws TokenRefused where there is none of this name, or it was revoked before.
 */
export async function revokeToken(prisma: PrismaClient, name: string, now: Date): Promise<void> {
  const { count } = await prisma.apiToken.updateMany({
    where: { name, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) {
    throw new TokenRefused(
      `No token with the name ${JSON.stringify(name)} is in use: "npx --yes pnpm rashomon token list" shows them.`,
    )
  }
}
