import { readCueLexicon } from '../../lexicons/read-cue-lexicon.ts'
import {
  type CorrectedCue,
  type ReviewAnswer,
  reviewQuotation,
} from '../../storing/writes/review-quotation.ts'
import { WriteRefused } from '../../storing/writes/write-refused.ts'
import { Article } from '../article.ts'
import { builder } from '../builder.ts'
import { CueStance } from '../cue.ts'
import { decodeIdOf } from '../global-id.ts'
import { Quotation } from '../quotation.ts'
import { guardWrite, IDEMPOTENCY_KEY, INPUT } from './guard-write.ts'

const ReviewDecision = builder.enumType('ReviewDecision', {
  description: 'What a person says of a quotation.',
  values: {
    ACCEPT: { description: 'It is right as it is.' },
    CORRECT: { description: 'It is one, but its speaker or cue is another.' },
    REJECT: { description: 'It is none, or cut wrongly: it goes, and is not found again.' },
  },
} as const)

const CueInput = builder.inputType('CueInput', {
  description: 'A reporting expression in `Article.text`, by its place in code points.',
  fields: (t) => ({
    start: t.int({ required: true, description: 'Code points before the first.' }),
    end: t.int({ required: true, description: 'Code points up to and including the last.' }),
    lemma: t.string({ required: true, description: 'Base form, such as slam.' }),
    stance: t.field({
      type: CueStance,
      description: 'How it stands to what it reports; if not given, as the lexicon of this API has it.',
    }),
  }),
})

const ReviewQuotationInput = builder.inputType('ReviewQuotationInput', {
  description: 'A quotation, and what a person says of it. What a correction does not name stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'As in `Quotation.id`.' }),
    decision: t.field({ type: ReviewDecision, required: true, description: 'Right, corrected or none.' }),
    speaker: t.id({ description: 'Who said it, as in `Figure.id`; goes with CORRECT.' }),
    speakerText: t.string({
      description: 'How the article names the speaker here, as printed in it; goes with CORRECT.',
    }),
    cue: t.field({
      type: CueInput,
      description: 'The reporting expression; null where the words stand without one; goes with CORRECT.',
    }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
  }),
})

const ReviewQuotationPayload = builder.objectRef<ReviewAnswer>('ReviewQuotationPayload').implement({
  description: 'What the review has left.',
  fields: (t) => ({
    quotation: t.prismaField({
      type: Quotation,
      nullable: true,
      description: 'The quotation as it is now; null where it was rejected.',
      resolve: (query, { quotationId: id }, _args, { prisma }) =>
        prisma.quotation.findUnique({ ...query, where: { id } }),
    }),
    article: t.prismaField({
      type: Article,
      nullable: true,
      description: 'The article that prints it, with its `history`.',
      resolve: (query, { articleId: id }, _args, { prisma }) =>
        prisma.article.findUnique({ ...query, where: { id } }),
    }),
  }),
})

builder.mutationField('reviewQuotation', (t) =>
  t.field({
    type: ReviewQuotationPayload,
    nullable: true,
    description:
      'Says whether a quotation is right, and corrects or rejects it. Software does not change it from then on. Needs a token with the scope review.',
    args: { input: t.arg({ type: ReviewQuotationInput, required: true, description: INPUT }) },
    resolve: guardWrite(
      'REVIEW',
      (
        { id, decision, speaker, speakerText, cue, idempotencyKey }: typeof ReviewQuotationInput.$inferInput,
        actor,
        { prisma },
      ) =>
        reviewQuotation(
          prisma,
          actor,
          {
            id: decodeIdOf('Quotation', `${id}`, 'input.id'),
            decision,
            speaker: speaker == null ? undefined : decodeIdOf('Figure', `${speaker}`, 'input.speaker'),
            speakerText: speakerText ?? undefined,
            cue: cue && withStance(cue),
          },
          idempotencyKey,
        ),
    ),
  }),
)

function withStance({ start, end, lemma, stance }: typeof CueInput.$inferInput): CorrectedCue {
  const known = stance ?? readCueLexicon().get(lemma)
  if (known !== undefined) return { start, end, lemma, stance: known }
  throw new WriteRefused(
    'BAD_USER_INPUT',
    'input.cue.stance',
    `is needed: the lexicon does not have the lemma ${JSON.stringify(lemma)}.`,
  )
}
