import type { PrismaClient } from '@rashomon/database/client'
import { matchesHash, readTokenId } from './token-text.ts'
import type { Viewer } from './viewer.ts'

/**
 * Whom a token makes of its bearer: undefined where it is none of ours, has expired or was revoked. Which of these it is
 * stays here, since it would help nobody but a thief.
 */
export async function findViewer(prisma: PrismaClient, text: string, now: Date): Promise<Viewer | undefined> {
  const id = readTokenId(text)
  const token = id === undefined ? null : await prisma.apiToken.findUnique({ where: { id } })
  if (token === null || !matchesHash(text, token.hash)) return undefined
  if (token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now)) return undefined
  return { tokenId: token.id, name: token.name, scopes: token.scopes }
}
