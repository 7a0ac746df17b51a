import type { Prisma } from '@rashomon/database/client'
import { QUOTATION_DETAILS, STATEMENT_DETAILS } from './describe-records.ts'
import { WriteRefused } from './write-refused.ts'

/** The quotation that an argument names. @throws WriteRefused where it is not there. */
export async function findQuotation(transaction: Prisma.TransactionClient, id: string, argument: string) {
  const quotation = await transaction.quotation.findUnique({ where: { id }, include: QUOTATION_DETAILS })
  if (quotation !== null) return quotation
  const isRejected = (await transaction.rejectedQuotation.count({ where: { id } })) > 0
  throw new WriteRefused(
    'NOT_FOUND',
    argument,
    isRejected ? 'is the id of a quotation that was rejected.' : 'is the id of no quotation that is stored.',
  )
}

/** The statement that an argument names, with its quotations. @throws WriteRefused where it is not there. */
export async function findStatement(transaction: Prisma.TransactionClient, id: string, argument: string) {
  const statement = await transaction.statement.findUnique({ where: { id }, include: STATEMENT_DETAILS })
  if (statement !== null) return statement
  throw new WriteRefused('NOT_FOUND', argument, 'is the id of no statement that is stored.')
}

/** The figure that an argument names. @throws WriteRefused where it is not there. */
export async function findFigure(transaction: Prisma.TransactionClient, id: string, argument: string) {
  const figure = await transaction.figure.findUnique({ where: { id } })
  if (figure !== null) return figure
  throw new WriteRefused('NOT_FOUND', argument, 'is the id of no figure that is stored.')
}

/** What each item of a list names, in its order. */
export async function findEach<Row>(
  find: (transaction: Prisma.TransactionClient, id: string, argument: string) => Promise<Row>,
  transaction: Prisma.TransactionClient,
  ids: readonly string[],
  argument: string,
): Promise<Row[]> {
  const rows: Row[] = []
  // A transaction is one connection: its statements come after each other in any case.
  for (const [index, id] of ids.entries()) rows.push(await find(transaction, id, `${argument}[${index}]`))
  return rows
}

/**
 * The ids that are to be merged into another one.
 *
 * @throws WriteRefused where there is none, one comes twice, or it is the other one itself.
 */
export function checkMerged(into: string, ids: readonly string[], argument: string): void {
  if (ids.length === 0) throw new WriteRefused('BAD_USER_INPUT', argument, 'is empty: name at least one.')
  ids.forEach((id, index) => {
    const name = `${argument}[${index}]`
    if (id === into)
      throw new WriteRefused('BAD_USER_INPUT', name, 'is what the others are to be merged into.')
    if (ids.indexOf(id) < index) throw new WriteRefused('BAD_USER_INPUT', name, 'stands in the list twice.')
  })
}
