import type { Figure, Prisma, PrismaClient } from '@rashomon/database/client'
import { identify } from '../../domain/identify.ts'
import { joinNames } from '../decisions/respect-decisions.ts'
import { changeRows } from '../rows/change-rows.ts'
import { describeFigure } from './describe-records.ts'
import { checkMerged, findEach, findFigure } from './find-records.ts'
import { type Actor, performWrite } from './perform-write.ts'
import { WriteRefused } from './write-refused.ts'

/** Figures, by id, that are one. */
export interface FigureMerger {
  readonly into: string
  readonly figures: readonly string[]
}

/**
 * Makes one figure of several: all that is said of the others, and their names, pass to one of them, and the others are
 * gone, also for whatever is stored under their slugs from now on. Role, affiliation and the like are those of the one.
 *
 * @returns the id of the figure that is left.
 * @throws WriteRefused where one is not there, or what is left would speak for itself.
 */
export async function mergeFigures(
  prisma: PrismaClient,
  actor: Actor,
  merger: FigureMerger,
  idempotencyKey?: string | null,
): Promise<{ figureId: string }> {
  const { into: intoId, figures: ids } = merger
  checkMerged(intoId, ids, 'input.figures')
  return performWrite(
    prisma,
    { actor, action: 'MERGE_FIGURES', input: merger, idempotencyKey },
    async (transaction) => {
      const into = await findFigure(transaction, intoId, 'input.into')
      const merged = await findEach(findFigure, transaction, ids, 'input.figures')
      await checkAffiliations(transaction, into, merged)
      const rows = await findTouched(transaction, intoId, ids)
      await changeRows(transaction, rows, () => moveInto(transaction, into, merged))
      const after = await findFigure(transaction, intoId, 'input.into')
      return {
        answer: { figureId: intoId },
        change: {
          subjectId: intoId,
          articleIds: rows.articles,
          before: { into: describeFigure(into), figures: merged.map(describeFigure) },
          after: { into: describeFigure(after) },
        },
      }
    },
  )
}

/** @throws WriteRefused where a figure would be merged with one for which it speaks. */
async function checkAffiliations(
  transaction: Prisma.TransactionClient,
  into: Figure,
  merged: readonly Figure[],
): Promise<void> {
  const above = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE upward (id) AS (
        SELECT affiliation_id FROM figures WHERE id = $1::uuid
        UNION
        SELECT affiliation_id FROM figures JOIN upward USING (id)
      ) SELECT id::text FROM upward WHERE id IS NOT NULL`,
    into.id,
  )
  merged.forEach(({ id, name }, index) => {
    if (!above.some((figure) => figure.id === id)) return
    throw new WriteRefused(
      'BAD_USER_INPUT',
      `input.figures[${index}]`,
      `is ${JSON.stringify(name)}, for which ${JSON.stringify(into.name)} speaks: they are two.`,
    )
  })
}

/** All that names the merged figures. */
async function findTouched(transaction: Prisma.TransactionClient, into: string, ids: readonly string[]) {
  const touched = await transaction.$queryRawUnsafe<
    { kind: 'articles' | 'statements' | 'events'; ids: string[] }[]
  >(
    `SELECT kind, array_agg(id::text) AS ids FROM (
        SELECT 'articles' AS kind, article_id AS id FROM quotations WHERE speaker_id = ANY ($1::uuid[])
        UNION SELECT 'articles', article_id FROM quotations WHERE via_id = ANY ($1::uuid[])
        UNION SELECT 'articles', article_id FROM figure_mentions WHERE figure_id = ANY ($1::uuid[])
        UNION SELECT 'statements', id FROM statements WHERE speaker_id = ANY ($1::uuid[])
        UNION SELECT 'statements', statement_id FROM quotations WHERE speaker_id = ANY ($1::uuid[])
        UNION SELECT 'events', event_id FROM participants WHERE figure_id = ANY ($1::uuid[])
      ) AS found GROUP BY kind`,
    ids,
  )
  const idsOf = (kind: string) => touched.find((found) => found.kind === kind)?.ids ?? []
  const figures = [into, ...ids]
  return { articles: idsOf('articles'), statements: idsOf('statements'), events: idsOf('events'), figures }
}

async function moveInto(
  transaction: Prisma.TransactionClient,
  into: Figure,
  merged: readonly Figure[],
): Promise<void> {
  const ids = merged.map(({ id }) => id)
  const isMerged = { in: ids }
  await transaction.statement.updateMany({ where: { speakerId: isMerged }, data: { speakerId: into.id } })
  await transaction.quotation.updateMany({ where: { speakerId: isMerged }, data: { speakerId: into.id } })
  await transaction.quotation.updateMany({ where: { viaId: isMerged }, data: { viaId: into.id } })
  await transaction.figure.updateMany({
    where: { affiliationId: into.id, id: isMerged },
    data: { affiliationId: null },
  })
  await transaction.figure.updateMany({
    where: { affiliationId: isMerged },
    data: { affiliationId: into.id },
  })
  await moveParticipants(transaction, into.id, ids)
  await moveMentions(transaction, into, ids)
  await transaction.mergedFigure.updateMany({ where: { figureId: isMerged }, data: { figureId: into.id } })
  await transaction.figure.deleteMany({ where: { id: isMerged } })
  await transaction.mergedFigure.createMany({
    data: merged.map(({ id, slug, name, aliases }) => ({
      ...{ id, slug, figureId: into.id },
      names: [name, ...aliases],
    })),
  })
  const aliases = joinNames(
    into,
    merged.flatMap((figure) => [figure.name, ...figure.aliases]),
  )
  const names = [into.name, ...aliases].join('\n')
  await transaction.figure.update({ where: { id: into.id }, data: { aliases: [...aliases], names } })
}

async function moveParticipants(
  transaction: Prisma.TransactionClient,
  into: string,
  ids: readonly string[],
): Promise<void> {
  await transaction.$executeRawUnsafe(
    `INSERT INTO participants (event_id, figure_id, role)
      SELECT DISTINCT event_id, $1::uuid, role FROM participants WHERE figure_id = ANY ($2::uuid[])
      ON CONFLICT DO NOTHING`,
    into,
    ids,
  )
  await transaction.participant.deleteMany({ where: { figureId: { in: [...ids] } } })
}

/** Mentions are other rows under the other figure's name: their ids are made of it. */
async function moveMentions(
  transaction: Prisma.TransactionClient,
  into: Figure,
  ids: readonly string[],
): Promise<void> {
  const mentions = await transaction.figureMention.findMany({
    where: { figureId: { in: [...ids] } },
    include: { article: { select: { slug: true } } },
  })
  await transaction.figureMention.createMany({
    data: mentions.map(({ articleId, article, selector, start, end }) => ({
      id: identify('FigureMention', article.slug, start, end, into.slug),
      articleId,
      figureId: into.id,
      selector: selector as Prisma.InputJsonValue,
      start,
      end,
    })),
    skipDuplicates: true,
  })
  await transaction.figureMention.deleteMany({ where: { figureId: { in: [...ids] } } })
}
