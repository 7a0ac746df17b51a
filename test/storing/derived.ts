import type { PrismaClient } from '@rashomon/database/client'
import { alignQuotes } from '@rashomon/server/coverage/align/align-quotes'
import { chooseFullest } from '@rashomon/server/coverage/choose-fullest'
import { classifyRendering } from '@rashomon/server/coverage/classify-rendering'
import { measureRetention } from '@rashomon/server/coverage/measure-retention'
import { readSpellingKey } from '@rashomon/server/lexicons/read-spelling-key'

/** Derived columns and relations by the row that has them; lists are sorted. */
type Derived = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What the database has as derived. */
export async function storedDerived(prisma: PrismaClient): Promise<Derived> {
  const id = { select: { id: true } } as const
  const [stories, outlets, articles, figures, statements, events, quotations] = await Promise.all([
    prisma.story.findMany({ include: { outlets: id, events: id, figures: id } }),
    prisma.outlet.findMany(),
    prisma.article.findMany({ include: { figures: id, events: id } }),
    prisma.figure.findMany(),
    prisma.statement.findMany({ include: { outlets: id, attributedTo: id } }),
    prisma.event.findMany({ include: { outlets: id } }),
    prisma.quotation.findMany(),
  ])
  return Object.fromEntries([
    ...stories.map(({ id, articleCount, outlets, events, figures }) => [
      id,
      { articleCount, outlets: idsOf(outlets), events: idsOf(events), figures: idsOf(figures) },
    ]),
    ...outlets.map(({ id, articleCount }) => [id, { articleCount }]),
    ...articles.map(({ id, figures, events }) => [id, { figures: idsOf(figures), events: idsOf(events) }]),
    ...figures.map(({ id, side, quotationCount }) => [id, { side, quotationCount }]),
    ...statements.map(({ id, text, carriers, knownSince, outlets, attributedTo }) => [
      id,
      { text, carriers, knownSince, outlets: idsOf(outlets), attributedTo: idsOf(attributedTo) },
    ]),
    ...events.map(({ id, mentionCount, outlets }) => [id, { mentionCount, outlets: idsOf(outlets) }]),
    ...quotations.map(({ id, outletId, storyId, side, rendering, retention }) => [
      id,
      { outletId, storyId, side, rendering, retention },
    ]),
  ])
}

/** The same, worked out from the rows that are not derived. */
export async function expectedDerived(prisma: PrismaClient): Promise<Derived> {
  const [stories, outlets, articles, figures, statements, events, quotations, mentions, namings] =
    await Promise.all([
      prisma.story.findMany(),
      prisma.outlet.findMany(),
      prisma.article.findMany(),
      prisma.figure.findMany(),
      prisma.statement.findMany(),
      prisma.event.findMany(),
      prisma.quotation.findMany({ include: { article: true } }),
      prisma.eventMention.findMany({ include: { article: true } }),
      prisma.figureMention.findMany(),
    ])
  const figuresIn = (articleId: string) => [
    ...namings.filter((naming) => naming.articleId === articleId).map(({ figureId }) => figureId),
    ...quotations
      .filter((quotation) => quotation.articleId === articleId)
      .flatMap(({ speakerId, viaId }) => (viaId === null ? [speakerId] : [speakerId, viaId])),
  ]
  const eventsIn = (articleId: string) =>
    mentions.filter((mention) => mention.articleId === articleId).map(({ eventId }) => eventId)
  const sideOf = (id: string): string | null => {
    const figure = figures.find((one) => one.id === id)
    if (figure?.affiliationId) return sideOf(figure.affiliationId)
    return figure?.polity ? figure.slug : null
  }
  const fullestOf = (statementId: string) =>
    chooseFullest(
      quotations
        .filter((quotation) => quotation.statementId === statementId)
        .map(({ form, text, start, article }) => ({
          form,
          text,
          start,
          article: article.slug,
          publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null,
        })),
    )
  return Object.fromEntries([
    ...stories.map(({ id }) => {
      const own = articles.filter(({ storyId }) => storyId === id)
      return [
        id,
        {
          articleCount: own.length,
          outlets: distinct(own.map(({ outletId }) => outletId)),
          events: distinct(own.flatMap((article) => eventsIn(article.id))),
          figures: distinct(own.flatMap((article) => figuresIn(article.id))),
        },
      ]
    }),
    ...outlets.map(({ id }) => [
      id,
      { articleCount: articles.filter(({ outletId }) => outletId === id).length },
    ]),
    ...articles.map(({ id }) => [id, { figures: distinct(figuresIn(id)), events: distinct(eventsIn(id)) }]),
    ...figures.map(({ id }) => [
      id,
      { side: sideOf(id), quotationCount: quotations.filter(({ speakerId }) => speakerId === id).length },
    ]),
    ...statements.map(({ id, saidFrom }) => {
      const attributedTo = (ids: readonly string[]) => {
        const told = (figureId: string) => {
          const figure = figures.find((one) => one.id === figureId)
          if (figure?.slug.startsWith('unattributed-')) return 0
          return figure?.kind === 'ANONYMOUS' && figure.affiliationId === null ? 1 : 2
        }
        const named = ids.filter((figureId) => told(figureId) === 2)
        if (named.length > 0) return named
        const described = ids.filter((figureId) => told(figureId) === 1)
        return described.length > 0 ? described : ids.slice(0, 1)
      }
      const own = quotations.filter(({ statementId }) => statementId === id)
      const carriers = distinct(own.map(({ article }) => article.outletId))
      return [
        id,
        {
          text: fullestOf(id)?.text ?? '',
          carriers: carriers.length,
          knownSince: earliest([saidFrom, ...own.map(({ article }) => article.publishedOn)]),
          outlets: carriers,
          attributedTo: attributedTo(distinct(own.map(({ speakerId }) => speakerId))),
        },
      ]
    }),
    ...events.map(({ id }) => {
      const own = mentions.filter(({ eventId }) => eventId === id)
      return [id, { mentionCount: own.length, outlets: distinct(own.map(({ article }) => article.outletId)) }]
    }),
    ...quotations.map(({ id, statementId, speakerId, form, text, article: { outletId, storyId } }) => {
      const fullest = fullestOf(statementId)
      const edits = alignQuotes(fullest?.text ?? '', text, readSpellingKey())
      const rendering = classifyRendering(form, edits, fullest?.form ?? form)
      return [
        id,
        { outletId, storyId, side: sideOf(speakerId), rendering, retention: measureRetention(edits) },
      ]
    }),
  ])
}

function earliest(days: readonly (Date | null)[]): Date | null {
  return days.filter((day) => day !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id).toSorted()
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted()
}
