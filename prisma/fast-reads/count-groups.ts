import type { PrismaClient } from '../generated/client/client.ts'
import { compileGroups, type Group, type GroupsQuery } from './compile-groups.ts'
import { ask, CompiledStatements } from './compiled-statements.ts'
import { directReadOf } from './direct-reads.ts'
import { MODELS, type Model } from './models.ts'
import { takeOutValues } from './take-out-values.ts'

const STATEMENTS = new CompiledStatements<Group>()

/**
 * Counts the rows of a model by columns, in one statement; those of most rows first.
 *
 * @param model as the schema names it, such as Quotation
 * @throws where the filter says more than is known here
 */
export async function countGroups(
  prisma: PrismaClient,
  model: string,
  { by, where, sum, limit }: GroupsQuery,
): Promise<Group[]> {
  const { shape, values } = takeOutValues(where)
  const counted = MODELS.get(model) as Model
  const compiled = STATEMENTS.find(undefined, [model, by, sum, limit, shape], (statement) =>
    compileGroups(MODELS, counted, { by, where: shape, sum, limit }, statement),
  )
  return ask(directReadOf(prisma), compiled, values)
}
