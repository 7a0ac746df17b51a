import { mergeFigures } from '../../storing/writes/merge-figures.ts'
import { builder } from '../builder.ts'
import { Figure } from '../figure.ts'
import { decodeIdOf } from '../global-id.ts'
import { decodeIds } from './decode-ids.ts'
import { guardWrite, IDEMPOTENCY_KEY, INPUT } from './guard-write.ts'

const MergeFiguresInput = builder.inputType('MergeFiguresInput', {
  description: 'Figures that are one.',
  fields: (t) => ({
    into: t.id({ required: true, description: 'The one that is left, as in `Figure.id`.' }),
    figures: t.idList({ required: true, description: 'The others, as in `Figure.id`.' }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
  }),
})

const MergeFiguresPayload = builder.objectRef<{ figureId: string }>('MergeFiguresPayload').implement({
  description: 'What the merger has left.',
  fields: (t) => ({
    figure: t.prismaField({
      type: Figure,
      nullable: true,
      description:
        'The figure, with the names of the others among its aliases; null where it has gone since.',
      resolve: (query, { figureId: id }, _args, { prisma }) =>
        prisma.figure.findUnique({ ...query, where: { id } }),
    }),
  }),
})

builder.mutationField('mergeFigures', (t) =>
  t.field({
    type: MergeFiguresPayload,
    nullable: true,
    description:
      'Makes one figure of several: it gets what they said, did and are called, and they are gone for good. Its own role, affiliation and country stay. Needs a token with the scope review.',
    args: { input: t.arg({ type: MergeFiguresInput, required: true, description: INPUT }) },
    resolve: guardWrite(
      'REVIEW',
      ({ into, figures, idempotencyKey }: typeof MergeFiguresInput.$inferInput, actor, { prisma }) =>
        mergeFigures(
          prisma,
          actor,
          {
            into: decodeIdOf('Figure', `${into}`, 'input.into'),
            figures: decodeIds('Figure', figures, 'input.figures'),
          },
          idempotencyKey,
        ),
    ),
  }),
)
