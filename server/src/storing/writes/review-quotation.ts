import { Prisma, type PrismaClient } from '@rashomon/database/client'
import { indexText, toUnitOffset } from '../../domain/index-text.ts'
import { selectorAt, type TextSelector } from '../../domain/selector.ts'
import type { CueStance } from '../../domain/vocabulary.ts'
import { changeRows } from '../rows/change-rows.ts'
import { describeQuotation, QUOTATION_DETAILS } from './describe-records.ts'
import { findFigure, findQuotation } from './find-records.ts'
import { type Actor, performWrite } from './perform-write.ts'
import { WriteRefused } from './write-refused.ts'

/** Where an article's reporting expression stands, in code points of its text, and what it is. */
export interface CorrectedCue {
  readonly start: number
  readonly end: number
  readonly lemma: string
  readonly stance: CueStance
}

/** What a person says of a quotation. Undefined leaves something as it is. */
export interface QuotationReview {
  readonly id: string
  readonly decision: 'ACCEPT' | 'CORRECT' | 'REJECT'
  /** Id of the figure that said it. */
  readonly speaker?: string | undefined
  readonly speakerText?: string | undefined
  /** null where the words stand without one. */
  readonly cue?: CorrectedCue | null | undefined
}

/** Ids of what a review was about. The quotation is gone where it was rejected. */
export type ReviewAnswer = { quotationId: string; articleId: string }

/**
 * Stores what a person says of a quotation: that it is right, what is right instead, or that it is none. From then on it
 * stays so, whatever software finds.
 *
 * @throws WriteRefused where something that it names is not there or does not fit.
 */
export async function reviewQuotation(
  prisma: PrismaClient,
  actor: Actor,
  review: QuotationReview,
  idempotencyKey?: string | null,
): Promise<ReviewAnswer> {
  checkReview(review)
  return performWrite(
    prisma,
    { actor, action: 'REVIEW_QUOTATION', input: review, idempotencyKey },
    async (transaction) => {
      const quotation = await findQuotation(transaction, review.id, 'input.id')
      const answer = { quotationId: quotation.id, articleId: quotation.articleId }
      // What a person has made or checked already is as right as it was.
      if (review.decision === 'ACCEPT' && quotation.origin !== 'EXTRACTED') return { answer, change: null }
      const after = await changeQuotation(transaction, review, quotation)
      return {
        answer,
        change: {
          subjectId: quotation.id,
          articleIds: [quotation.articleId],
          before: describeQuotation(quotation),
          after,
        },
      }
    },
  )
}

function checkReview({ decision, speaker, speakerText, cue }: QuotationReview): void {
  const corrected = { speaker, speakerText, cue }
  const given = Object.entries(corrected).filter(([, value]) => value !== undefined)
  const [first] = given
  if (decision === 'CORRECT' && first === undefined) {
    throw new WriteRefused(
      'BAD_USER_INPUT',
      'input.decision',
      'is CORRECT, but nothing is corrected: give speaker, speakerText or cue.',
    )
  }
  if (decision !== 'CORRECT' && first !== undefined) {
    throw new WriteRefused(
      'BAD_USER_INPUT',
      `input.${first[0]}`,
      `goes with the decision CORRECT, not ${decision}.`,
    )
  }
}

async function changeQuotation(
  transaction: Prisma.TransactionClient,
  review: QuotationReview,
  quotation: Awaited<ReturnType<typeof findQuotation>>,
) {
  const { id, articleId, statementId, selectors, start, end } = quotation
  const speaker = review.speaker ? await findFigure(transaction, review.speaker, 'input.speaker') : undefined
  const article = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { text: true },
  })
  const columns = correctColumns(article.text, review)
  const rows = {
    articles: [articleId],
    statements: [statementId],
    figures: [quotation.speakerId, ...(speaker ? [speaker.id] : [])],
    events: [],
  }
  await changeRows(transaction, rows, async () => {
    if (review.decision === 'REJECT') {
      await transaction.quotation.delete({ where: { id } })
      const place = { id, articleId, selectors: selectors as Prisma.InputJsonValue, start, end }
      await transaction.rejectedQuotation.create({ data: place })
      return
    }
    await transaction.quotation.update({
      where: { id },
      data: { ...columns, ...(speaker && { speakerId: speaker.id }), origin: 'REVIEWED' },
    })
    if (speaker) await settleSpeaker(transaction, statementId)
  })
  const changed = await transaction.quotation.findUnique({ where: { id }, include: QUOTATION_DETAILS })
  return changed && describeQuotation(changed)
}

/** Where all that render a statement agree on its speaker now, it was that one who said it. */
async function settleSpeaker(transaction: Prisma.TransactionClient, statementId: string): Promise<void> {
  const speakers = await transaction.quotation.findMany({
    where: { statementId },
    select: { speakerId: true },
    distinct: ['speakerId'],
    take: 2,
  })
  const [only, ...others] = speakers
  if (only && others.length === 0) {
    await transaction.statement.update({ where: { id: statementId }, data: { speakerId: only.speakerId } })
  }
}

/** @throws WriteRefused where the article does not have the words. */
function correctColumns(
  text: string,
  { speakerText, cue }: QuotationReview,
): Prisma.QuotationUncheckedUpdateInput {
  if (speakerText !== undefined && (speakerText === '' || !text.includes(speakerText))) {
    throw new WriteRefused(
      'BAD_USER_INPUT',
      'input.speakerText',
      'is not printed in the article: give it as it stands there.',
    )
  }
  return { ...(speakerText !== undefined && { speakerText }), ...cueColumns(text, cue) }
}

function cueColumns(
  text: string,
  cue: CorrectedCue | null | undefined,
): Prisma.QuotationUncheckedUpdateInput {
  if (cue === undefined) return {}
  if (cue === null) return { cueText: null, cueLemma: null, cueStance: null, cueSelector: Prisma.DbNull }
  const selector = selectCue(text, cue)
  const cueSelector = { ...selector }
  return { cueText: selector.exact, cueLemma: cue.lemma, cueStance: cue.stance, cueSelector }
}

function selectCue(text: string, { start, end }: CorrectedCue): TextSelector {
  const indexed = indexText(text)
  if (start < 0 || end <= start || end > indexed.codePoints) {
    throw new WriteRefused(
      'BAD_USER_INPUT',
      'input.cue',
      `is not in the article, whose text has ${indexed.codePoints} code points: 0 <= start < end.`,
    )
  }
  return selectorAt(indexed, { start: toUnitOffset(indexed, start), end: toUnitOffset(indexed, end) })
}
