import type { PrismaClient } from '@rashomon/database/client'
import { compareLabels } from '../../coverage/compare-labels.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { TextSelector } from '../../domain/selector.ts'
import { readHedges } from '../../lexicons/read-hedges.ts'
import { builder } from '../builder.ts'
import { Outlet } from '../outlet.ts'
import { readSelectors } from '../text-selector.ts'
import type { CoverageScope } from './load-scope.ts'

export interface LabelShape {
  outlet: string
  text: string
  hedged: boolean
  count: number
}

export const Label = builder.objectRef<LabelShape>('Label').implement({
  description: "How an outlet words a figure or an event in its own voice; speakers' words are left out.",
  fields: (t) => ({
    outlet: t.field({
      type: Outlet,
      description: 'Whose wording it is.',
      resolve: ({ outlet }, _args, { rows }, info) => rows.loadOne('Outlet', outlet, info),
    }),
    text: t.exposeString('text', { description: 'As printed most often.' }),
    hedged: t.exposeBoolean('hedged', {
      description: 'Whether a hedge (alleged, so-called) or quotation marks keep it at a distance.',
    }),
    count: t.exposeInt('count', { description: 'How often it is worded so.' }),
  }),
})

/** A place where an article words something. */
interface Mention {
  readonly item: string
  readonly articleId: string
  readonly outletId: string
  readonly selector: TextSelector
}

/** The labels of each item, by outlet in the order of the scope, and then most often first. */
export async function loadLabels(
  prisma: PrismaClient,
  { outlets }: CoverageScope,
  mentions: readonly Mention[],
): Promise<ReadonlyMap<string, readonly LabelShape[]>> {
  const spoken = await loadSpoken(prisma, [...new Set(mentions.map(({ articleId }) => articleId))])
  const items = groupBy(mentions, ({ item }) => item)
  return new Map(
    [...items].map(([item, ofItem]) => {
      const worded = ofItem.map(({ articleId, outletId, selector }) => ({
        ...selector,
        outlet: outletId,
        isSpoken: (spoken.get(articleId) ?? []).some(
          (direct) => direct.start <= selector.start && selector.end <= direct.end,
        ),
      }))
      const labels = compareLabels(worded, readHedges())
      const byOutlet = groupBy(labels, ({ outlet }) => outlet)
      return [item, outlets.flatMap(({ id }) => byOutlet.get(id) ?? [])]
    }),
  )
}

/** The places of direct speech in each article. */
async function loadSpoken(
  prisma: PrismaClient,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TextSelector[]>> {
  const quotations = await prisma.quotation.findMany({
    where: { articleId: { in: [...articleIds] }, form: { not: 'INDIRECT' } },
    select: { articleId: true, directSelectors: true },
  })
  const byArticle = groupBy(quotations, ({ articleId }) => articleId)
  return new Map(
    [...byArticle].map(([articleId, ofArticle]) => [
      articleId,
      ofArticle.flatMap(({ directSelectors }) => readSelectors(directSelectors)),
    ]),
  )
}
