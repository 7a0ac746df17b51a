import { findSharedPassages, type SharedPassage as Passage } from '../../coverage/shared-passages.ts'
import { indexText, toUnitOffset } from '../../domain/index-text.ts'
import { type TextSelector as Selector, selectorAt } from '../../domain/selector.ts'
import { badUserInput } from '../../rows/bad-user-input.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import type { PageArguments } from '../../rows/paging/row-connection.ts'
import { Article } from '../article.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { readSelectors, TextSelector } from '../text-selector.ts'
import type { StoryCoverage } from './story-coverage.ts'

const MIN_WORDS = 3
const MAX_WORDS = 100

interface PassageRow extends Passage {
  readonly selectorA: Selector
  readonly selectorB: Selector
}

export const SharedPassage = builder.objectRef<PassageRow>('SharedPassage').implement({
  description:
    'A run of the same words in two articles outside quotations; capitals and punctuation may differ.',
  fields: (t) => ({
    a: t.field({
      type: Article,
      description: 'One article.',
      resolve: ({ a }, _args, { rows }, info) => rows.loadOne('Article', a, info),
    }),
    b: t.field({
      type: Article,
      description: 'The other article.',
      resolve: ({ b }, _args, { rows }, info) => rows.loadOne('Article', b, info),
    }),
    words: t.exposeInt('words', { description: 'Length of the run in words.' }),
    selectorA: t.expose('selectorA', {
      type: TextSelector,
      description: 'Where it stands in the one article.',
    }),
    selectorB: t.expose('selectorB', {
      type: TextSelector,
      description: 'Where it stands in the other article.',
    }),
  }),
})

export const SharedPassageConnection = createConnection(SharedPassage, 'SharedPassage', 'shared passages')

/** A page of the passages that articles of the comparison share, longest first. */
export async function sharedPassagePage(
  { scope }: StoryCoverage,
  minWords: number,
  args: PageArguments,
  { prisma }: Context,
) {
  if (minWords < MIN_WORDS || minWords > MAX_WORDS) {
    throw badUserInput('minWords', `is a number from ${MIN_WORDS} to ${MAX_WORDS}.`)
  }
  const articles = await prisma.article.findMany({
    where: { id: { in: scope.articles.map(({ id }) => id) } },
    select: { id: true, text: true, quotations: { select: { selectors: true } } },
  })
  const passages = findSharedPassages(
    articles.map(({ id, text, quotations }) => ({
      article: id,
      text,
      quoted: quotations.flatMap(({ selectors }) => readSelectors(selectors)),
    })),
    minWords,
  )
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const select = (article: string, { start, end }: { start: number; end: number }) => {
    const indexed = indexText(texts.get(article) as string)
    return selectorAt(indexed, { start: toUnitOffset(indexed, start), end: toUnitOffset(indexed, end) })
  }
  const nameOf = ({ a, b, inA, inB }: Passage) => `${a} ${inA.start} ${b} ${inB.start}`
  return pageOfList('coverage.sharedPassages', args, passages, nameOf, async (page) =>
    page.map(
      (passage): PassageRow => ({
        ...passage,
        selectorA: select(passage.a, passage.inA),
        selectorB: select(passage.b, passage.inB),
      }),
    ),
  )
}
