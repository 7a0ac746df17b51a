import { createHash } from 'node:crypto'
import type { Database } from '@rashomon/database'

/** A selector of the given words in a text that is nothing but these words after five others. */
export function selectorOf(exact: string, start = 5): Record<string, string | number> {
  return { exact, prefix: 'said ', suffix: '', start, end: start + Array.from(exact).length }
}

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const day = new Date('2021-10-06')

/** Ids of the rows of {@link insertOneOfEach}. */
export const ROWS = {
  event: id(1),
  story: id(2),
  outlet: id(3),
  article: id(4),
  figure: id(5),
  statement: id(6),
  answer: id(7),
  quotation: id(8),
  eventMention: id(9),
  figureMention: id(10),
  measure: id(11),
  reportedValue: id(12),
  framingMark: id(13),
  rejected: id(14),
  mergedStatement: id(15),
  token: id(16),
  auditEntry: id(17),
  possiblePlace: id(18),
  rejectedPlace: id(19),
} as const

/** One row of every table, as valid as can be. */
export async function insertOneOfEach({ prisma }: Database): Promise<void> {
  const dates = { date: '2021-10-06', dateFrom: day, dateTo: day }
  const said = { saidOn: '2021-10-06', saidFrom: day, saidTo: day }
  const articleId = ROWS.article
  const span = { start: 5, end: 8, selector: selectorOf('No.') }
  await prisma.event.create({
    data: { id: ROWS.event, slug: 'expulsion', title: 'Expulsion', kind: 'EXPULSION', ...dates },
  })
  await prisma.eventCode.create({ data: { eventId: ROWS.event, scheme: 'CAMEO', code: '166' } })
  await prisma.story.create({
    data: { id: ROWS.story, slug: 'story', title: 'A story', mainEventId: ROWS.event, ...dates },
  })
  await prisma.outlet.create({
    data: { id: ROWS.outlet, slug: 'outlet', name: 'Outlet', ownership: 'UNKNOWN', identification: 'STATED' },
  })
  await prisma.article.create({
    data: {
      id: articleId,
      slug: 'article',
      headline: 'He said No.',
      outletId: ROWS.outlet,
      storyId: ROWS.story,
      language: 'en',
      publishedOn: day,
      publishedOnBasis: 'STATED',
      text: 'said No.',
      wordCount: 2,
      sourceSha256: 'a'.repeat(64),
    },
  })
  await prisma.annotatedLayer.create({ data: { articleId, layer: 'STATEMENTS', origin: 'CURATED' } })
  await prisma.figure.create({
    data: { id: ROWS.figure, slug: 'figure', name: 'A figure', kind: 'PERSON', aliases: ['He'] },
  })
  await prisma.participant.create({ data: { eventId: ROWS.event, figureId: ROWS.figure, role: 'AGENT' } })
  for (const [statementId, key] of [
    [ROWS.statement, 'no'],
    [ROWS.answer, 'yes'],
  ] as const) {
    await prisma.statement.create({
      data: { id: statementId, key, storyId: ROWS.story, speakerId: ROWS.figure, text: 'No.', ...said },
    })
  }
  await prisma.statementLink.create({
    data: { replyId: ROWS.answer, targetId: ROWS.statement, relation: 'DENIES' },
  })
  await prisma.quotation.create({
    data: {
      id: ROWS.quotation,
      articleId,
      outletId: ROWS.outlet,
      storyId: ROWS.story,
      statementId: ROWS.statement,
      speakerId: ROWS.figure,
      passage: 1,
      form: 'DIRECT',
      text: 'No.',
      speakerText: 'He',
      cueText: 'said',
      cueLemma: 'say',
      cueStance: 'NEUTRAL',
      cueSelector: selectorOf('said', 0),
      selectors: [selectorOf('No.')],
      directSelectors: [selectorOf('No.')],
      start: 5,
      end: 8,
      position: 0.5,
      wordCount: 1,
      origin: 'CURATED',
    },
  })
  await prisma.eventMention.create({
    data: { id: ROWS.eventMention, articleId, eventId: ROWS.event, role: 'MAIN', paragraph: 0, ...span },
  })
  await prisma.figureMention.create({
    data: { id: ROWS.figureMention, articleId, figureId: ROWS.figure, ...span },
  })
  await prisma.measure.create({
    data: { id: ROWS.measure, slug: 'expelled', name: 'expelled', unit: 'people', eventId: ROWS.event },
  })
  await prisma.reportedValue.create({
    data: { id: ROWS.reportedValue, articleId, measureId: ROWS.measure, low: 8, high: 8, ...span },
  })
  await prisma.framingMark.create({ data: { id: ROWS.framingMark, articleId, kind: 'HEDGE', ...span } })
  await insertWrites(prisma)
}

/** What people and programs have written and decided. */
async function insertWrites(prisma: Database['prisma']): Promise<void> {
  const { article: articleId, statement: statementId, figure: figureId, token: tokenId } = ROWS
  await prisma.sourceDocument.create({
    data: {
      articleId,
      sha256: createHash('sha256').update('He said No.').digest('hex'),
      mediaType: 'text/plain',
      content: Buffer.from('He said No.'),
      ingestKey: 'b'.repeat(64),
      removed: [],
    },
  })
  const place = { articleId, selectors: [selectorOf('No.')], start: 5, end: 8 }
  await prisma.rejectedQuotation.create({ data: { id: ROWS.rejected, ...place } })
  const found = { statementId, articleId, selector: selectorOf('No.'), start: 5, end: 8 }
  await prisma.possiblePlace.create({ data: { id: ROWS.possiblePlace, score: 0.7, ...found } })
  await prisma.rejectedPlace.create({ data: { id: ROWS.rejectedPlace, ...found } })
  await prisma.mergedStatement.create({ data: { id: ROWS.mergedStatement, statementId } })
  await prisma.mergedFigure.create({ data: { slug: 'the-figure', figureId, names: ['The figure'] } })
  await prisma.apiToken.create({
    data: { id: tokenId, name: 'desk', hash: 'c'.repeat(64), scopes: ['REVIEW'] },
  })
  const written = { actor: 'desk', tokenId, subjectId: articleId, after: {} }
  await prisma.auditEntry.create({
    data: {
      id: ROWS.auditEntry,
      action: 'INGEST_ARTICLE',
      ...written,
      articles: { connect: { id: articleId } },
    },
  })
  const request = { tokenId, keyHash: 'd'.repeat(64), requestHash: 'e'.repeat(64) }
  await prisma.idempotencyKey.create({ data: { ...request, response: {} } })
}
