import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { v7 as createTimeOrderedId } from 'uuid'
import type { AuditAction } from '../../domain/vocabulary.ts'
import { advanceRevision } from '../advance-revision.ts'
import { runStoreTransaction } from '../store-transaction.ts'
import { keyRequest, recallRequest, rememberRequest } from './recall-request.ts'

/** Who writes. */
export interface Actor {
  /** Of the token, or of the command where there is none. */
  readonly name: string
  readonly tokenId: string | null
}

/** What somebody wants to be written. */
export interface WriteRequest {
  readonly actor: Actor
  readonly action: AuditAction
  /** What it says, for telling it from others under the same key. */
  readonly input: object
  /** Chosen by the client: the same key and input are done once, however often they come. Needs a token. */
  readonly idempotencyKey?: string | null | undefined
}

/** What a write has changed. */
export interface Change {
  /** Id of the article, quotation, statement or figure that it is about. */
  readonly subjectId: string
  /** Articles whose records it has changed. */
  readonly articleIds: readonly string[]
  /** What was there; null where there was nothing. */
  readonly before: Prisma.InputJsonObject | null
  /** What is there now; null where nothing is. */
  readonly after: Prisma.InputJsonObject | null
}

/** What work has done. */
export interface WriteOutcome<Answer extends Prisma.InputJsonObject> {
  /** JSON that is given again when the same request comes again; ids, not what they stand for. */
  readonly answer: Answer
  /** null where everything was as asked for already. */
  readonly change: Change | null
}

/** A request should fail before its client gives up. */
const LOCK_TIMEOUT_MS = 5000

/**
 * Writes something for somebody: the work, who did it, and what was answered are stored in one transaction, or none of
 * them is. One such transaction runs at a time.
 *
 * @param work gets the transaction, and brings what is derived up to date itself.
 * @throws WriteRefused, StoreBusy, and what the work throws.
 */
export async function performWrite<Answer extends Prisma.InputJsonObject>(
  prisma: PrismaClient,
  request: WriteRequest,
  work: (transaction: Prisma.TransactionClient) => Promise<WriteOutcome<Answer>>,
): Promise<Answer> {
  const { actor, action, input, idempotencyKey } = request
  const keyed =
    idempotencyKey && actor.tokenId ? keyRequest(actor.tokenId, idempotencyKey, action, input) : undefined
  return runStoreTransaction(
    prisma,
    async (transaction) => {
      const known = keyed && (await recallRequest(transaction, keyed))
      if (known !== undefined) return known as Answer
      const { answer, change } = await work(transaction)
      await advanceRevision(transaction, change !== null)
      if (change) await writeAuditEntry(transaction, actor, action, change)
      if (actor.tokenId) await noteUse(transaction, actor.tokenId)
      if (keyed) await rememberRequest(transaction, keyed, answer)
      return answer
    },
    { lockTimeoutMs: LOCK_TIMEOUT_MS },
  )
}

async function writeAuditEntry(
  transaction: Prisma.TransactionClient,
  { name, tokenId }: Actor,
  action: AuditAction,
  { subjectId, articleIds, before, after }: Change,
): Promise<void> {
  await transaction.auditEntry.create({
    data: {
      id: createTimeOrderedId(),
      actor: name,
      tokenId,
      action,
      subjectId,
      ...(before && { before }),
      ...(after && { after }),
      articles: { connect: articleIds.map((id) => ({ id })) },
    },
  })
}

async function noteUse(transaction: Prisma.TransactionClient, id: string): Promise<void> {
  await transaction.$executeRawUnsafe(
    `UPDATE api_tokens SET last_used_at = now()
      WHERE id = $1::uuid AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    id,
  )
}
