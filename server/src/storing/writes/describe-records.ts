import type { Figure, Prisma } from '@rashomon/database/client'
import type { TextSelector } from '../../domain/selector.ts'

/** What the history of an article tells of a quotation. */
export const QUOTATION_DETAILS = {
  article: { select: { slug: true } },
  statement: { select: { key: true } },
  speaker: { select: { slug: true } },
} as const satisfies Prisma.QuotationInclude

type DetailedQuotation = Prisma.QuotationGetPayload<{ include: typeof QUOTATION_DETAILS }>

/** A quotation as the history has it: records by slug and key, and what a review can change. */
export function describeQuotation(quotation: DetailedQuotation) {
  const { article, start, end, text, statement, speaker, speakerText, origin, confidence } = quotation
  const cue = quotation.cueText === null ? null : describeCue(quotation)
  return {
    ...{
      article: article.slug,
      start,
      end,
      text,
      statement: statement.key,
      speaker: speaker.slug,
      speakerText,
    },
    ...{ cue, origin, confidence },
  }
}

function describeCue({ cueText, cueLemma, cueStance, cueSelector }: DetailedQuotation) {
  const { start, end } = cueSelector as unknown as TextSelector
  return { text: cueText, lemma: cueLemma, stance: cueStance, start, end }
}

/** What the history of an article tells of a statement. */
export const STATEMENT_DETAILS = {
  speaker: { select: { slug: true } },
  quotations: {
    select: {
      id: true,
      articleId: true,
      article: { select: { slug: true } },
      start: true,
      end: true,
      speakerId: true,
    },
    orderBy: [{ article: { slug: 'asc' } }, { start: 'asc' }],
  },
} as const satisfies Prisma.StatementInclude

type DetailedStatement = Prisma.StatementGetPayload<{ include: typeof STATEMENT_DETAILS }>

/** A statement as the history has it, with the quotations that render it. */
export function describeStatement({ key, text, speaker, quotations }: DetailedStatement) {
  return {
    ...{ key, text, speaker: speaker.slug },
    quotations: quotations.map(({ article, start, end }) => ({ article: article.slug, start, end })),
  }
}

/** A figure as the history has it. */
export function describeFigure({ slug, name, kind, role, aliases, wikidataId }: Figure) {
  return { slug, name, kind, role, aliases, wikidataId }
}
