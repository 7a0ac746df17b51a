import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { changeRows } from '../rows/change-rows.ts'
import { describeStatement } from './describe-records.ts'
import { checkMerged, findEach, findStatement } from './find-records.ts'
import { type Actor, performWrite } from './perform-write.ts'
import { WriteRefused } from './write-refused.ts'

/** Statements, by id, that are one. */
export interface StatementMerger {
  readonly into: string
  readonly statements: readonly string[]
}

/**
 * Makes one statement of several of the same story: their quotations and their links pass to one of them, and the others
 * are gone, also for whatever is stored under their keys from now on.
 *
 * @returns the id of the statement that is left.
 * @throws WriteRefused where one is not there, or is of another story.
 */
export async function mergeStatements(
  prisma: PrismaClient,
  actor: Actor,
  merger: StatementMerger,
  idempotencyKey?: string | null,
): Promise<{ statementId: string }> {
  const { into: intoId, statements: ids } = merger
  checkMerged(intoId, ids, 'input.statements')
  return performWrite(
    prisma,
    { actor, action: 'MERGE_STATEMENTS', input: merger, idempotencyKey },
    async (transaction) => {
      const into = await findStatement(transaction, intoId, 'input.into')
      const merged = await findEach(findStatement, transaction, ids, 'input.statements')
      merged.forEach(({ storyId }, index) => {
        if (storyId === into.storyId) return
        const argument = `input.statements[${index}]`
        throw new WriteRefused(
          'BAD_USER_INPUT',
          argument,
          'is of another story than what it is to be merged into.',
        )
      })
      const articleIds = [
        ...new Set(merged.flatMap((one) => one.quotations.map(({ articleId }) => articleId))),
      ]
      const rows = { articles: articleIds, statements: [intoId, ...ids], figures: [], events: [] }
      await changeRows(transaction, rows, () => moveInto(transaction, intoId, ids))
      const after = await findStatement(transaction, intoId, 'input.into')
      return {
        answer: { statementId: intoId },
        change: {
          subjectId: intoId,
          articleIds,
          before: { into: describeStatement(into), statements: merged.map(describeStatement) },
          after: { into: describeStatement(after) },
        },
      }
    },
  )
}

async function moveInto(
  transaction: Prisma.TransactionClient,
  into: string,
  ids: readonly string[],
): Promise<void> {
  const merged = [...ids]
  await transaction.quotation.updateMany({
    where: { statementId: { in: [into, ...merged] } },
    data: { statementId: into, statementReviewed: true },
  })
  // The ends of a link that are merged are one end now; a statement does not answer itself.
  await transaction.$executeRawUnsafe(
    `INSERT INTO statement_links (reply_id, target_id, relation)
      SELECT reply, target, relation FROM (
        SELECT CASE WHEN reply_id = ANY ($2::uuid[]) THEN $1::uuid ELSE reply_id END AS reply,
          CASE WHEN target_id = ANY ($2::uuid[]) THEN $1::uuid ELSE target_id END AS target, relation
        FROM statement_links WHERE reply_id = ANY ($2::uuid[]) OR target_id = ANY ($2::uuid[])
      ) AS moved
      WHERE reply <> target ON CONFLICT DO NOTHING`,
    into,
    merged,
  )
  await transaction.mergedStatement.updateMany({
    where: { statementId: { in: merged } },
    data: { statementId: into },
  })
  await transaction.statement.deleteMany({ where: { id: { in: merged } } })
  await transaction.mergedStatement.createMany({ data: merged.map((id) => ({ id, statementId: into })) })
}
