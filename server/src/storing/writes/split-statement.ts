import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { identify } from '../../domain/identify.ts'
import { changeRows } from '../rows/change-rows.ts'
import { describeStatement } from './describe-records.ts'
import { findStatement } from './find-records.ts'
import { type Actor, performWrite } from './perform-write.ts'
import { WriteRefused } from './write-refused.ts'

/** Quotations, by id, that render another statement than the one under which they are stored. */
export interface StatementSplit {
  readonly statement: string
  readonly quotations: readonly string[]
}

/**
 * Makes two statements of one: the named quotations render a new one, with the same day and occasion; the links stay
 * with the old one.
 *
 * @returns the ids of the old statement and of the new one.
 * @throws WriteRefused where a quotation is not one of the statement's, or none would be left to it.
 */
export async function splitStatement(
  prisma: PrismaClient,
  actor: Actor,
  split: StatementSplit,
  idempotencyKey?: string | null,
): Promise<{ statementId: string; newStatementId: string }> {
  return performWrite(
    prisma,
    { actor, action: 'SPLIT_STATEMENT', input: split, idempotencyKey },
    async (transaction) => {
      const statement = await findStatement(transaction, split.statement, 'input.statement')
      const moved = chooseMoved(statement.quotations, split.quotations)
      const newId = await addStatement(transaction, split.statement, moved)
      const articleIds = [...new Set(moved.map(({ articleId }) => articleId))]
      const rows = { articles: articleIds, statements: [split.statement, newId], figures: [], events: [] }
      await changeRows(transaction, rows, async () => {
        await transaction.quotation.updateMany({
          where: { statementId: split.statement },
          data: { statementReviewed: true },
        })
        await transaction.quotation.updateMany({
          where: { id: { in: moved.map(({ id }) => id) } },
          data: { statementId: newId },
        })
      })
      const left = await findStatement(transaction, split.statement, 'input.statement')
      const added = await findStatement(transaction, newId, 'input.statement')
      return {
        answer: { statementId: split.statement, newStatementId: newId },
        change: {
          subjectId: split.statement,
          articleIds,
          before: { statements: [describeStatement(statement)] },
          after: { statements: [left, added].map(describeStatement) },
        },
      }
    },
  )
}

interface StatementQuotation {
  readonly id: string
  readonly articleId: string
  readonly speakerId: string
}

function chooseMoved(
  quotations: readonly StatementQuotation[],
  ids: readonly string[],
): readonly StatementQuotation[] {
  const argument = 'input.quotations'
  ids.forEach((id, index) => {
    if (quotations.some((quotation) => quotation.id === id)) return
    throw new WriteRefused(
      'BAD_USER_INPUT',
      `${argument}[${index}]`,
      'is the id of no quotation of this statement.',
    )
  })
  const moved = quotations.filter(({ id }) => ids.includes(id))
  if (moved.length === 0) throw new WriteRefused('BAD_USER_INPUT', argument, 'is empty: name at least one.')
  if (moved.length === quotations.length) {
    throw new WriteRefused('BAD_USER_INPUT', argument, 'names all quotations of the statement: leave it one.')
  }
  return moved
}

/** Said by whom its quotations name, where they agree. @returns the id of the new statement. */
async function addStatement(
  transaction: Prisma.TransactionClient,
  statementId: string,
  moved: readonly StatementQuotation[],
): Promise<string> {
  const { storyId, key, story, speakerId, saidOn, saidFrom, saidTo, occasionId } =
    await transaction.statement.findUniqueOrThrow({
      where: { id: statementId },
      include: { story: { select: { slug: true } } },
    })
  const [only, ...others] = new Set(moved.map((quotation) => quotation.speakerId))
  const newKey = `${key}-${moved[0]?.id.slice(0, 8)}`
  const id = identify('Statement', story.slug, newKey)
  // It may have been split off before, and merged since.
  await transaction.mergedStatement.deleteMany({ where: { id } })
  await transaction.statement.create({
    data: {
      ...{ id, storyId, key: newKey, saidOn, saidFrom, saidTo, occasionId },
      speakerId: only !== undefined && others.length === 0 ? only : speakerId,
    },
  })
  return id
}
