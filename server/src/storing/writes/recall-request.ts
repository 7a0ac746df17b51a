import { createHash } from 'node:crypto'
import type { Prisma } from '@rashomon/database/client'
import type { AuditAction } from '../../domain/vocabulary.ts'
import { WriteRefused } from './write-refused.ts'

/** A request by its idempotency key. Keys may be long, and inputs are, so only their hashes are kept. */
export interface KeyedRequest {
  readonly tokenId: string
  readonly keyHash: string
  readonly requestHash: string
}

/** How long a request is remembered. Whoever has not got an answer by then has given up. */
const KEPT_DAYS = 30

/**
 * @param key as the client chose it; each token has its own.
 * @param input what the request says, its keys always in the same order.
 */
export function keyRequest(tokenId: string, key: string, action: AuditAction, input: object): KeyedRequest {
  return { tokenId, keyHash: sha256(key), requestHash: sha256(JSON.stringify([action, input])) }
}

/**
 * The answer to a request that was done before; undefined where it was not.
 *
 * @throws WriteRefused with CONFLICT where the key came with something else then.
 */
export async function recallRequest(
  transaction: Prisma.TransactionClient,
  { tokenId, keyHash, requestHash }: KeyedRequest,
): Promise<Prisma.JsonValue | undefined> {
  const known = await transaction.idempotencyKey.findUnique({
    where: { tokenId_keyHash: { tokenId, keyHash } },
  })
  if (known === null) return undefined
  if (known.requestHash === requestHash) return known.response
  throw new WriteRefused(
    'CONFLICT',
    'input.idempotencyKey',
    'came with another input before: a key stands for one request. Choose a new one.',
  )
}

/** Remembers what a request was answered with, and forgets what is too old. */
export async function rememberRequest(
  transaction: Prisma.TransactionClient,
  request: KeyedRequest,
  response: Prisma.InputJsonObject,
): Promise<void> {
  await transaction.$executeRawUnsafe(
    `DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => ${KEPT_DAYS})`,
  )
  await transaction.idempotencyKey.create({ data: { ...request, response } })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
