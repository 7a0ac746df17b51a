import { mergeStatements } from '../../storing/writes/merge-statements.ts'
import { splitStatement } from '../../storing/writes/split-statement.ts'
import { builder } from '../builder.ts'
import { decodeIdOf } from '../global-id.ts'
import { Statement } from '../statement.ts'
import { decodeIds } from './decode-ids.ts'
import { guardWrite, IDEMPOTENCY_KEY, INPUT } from './guard-write.ts'

const MergeStatementsInput = builder.inputType('MergeStatementsInput', {
  description: 'Statements of one story that are one.',
  fields: (t) => ({
    into: t.id({ required: true, description: 'The one that is left, as in `Statement.id`.' }),
    statements: t.idList({ required: true, description: 'The others, as in `Statement.id`.' }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
  }),
})

const MergeStatementsPayload = builder
  .objectRef<{ statementId: string }>('MergeStatementsPayload')
  .implement({
    description: 'What the merger has left.',
    fields: (t) => ({
      statement: t.prismaField({
        type: Statement,
        nullable: true,
        description: 'The statement with all quotations; null where it has gone since.',
        resolve: (query, { statementId: id }, _args, { prisma }) =>
          prisma.statement.findUnique({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('mergeStatements', (t) =>
  t.field({
    type: MergeStatementsPayload,
    nullable: true,
    description:
      'Makes one statement of several of a story: it gets their quotations and links, and they are gone for good. Needs a token with the scope review.',
    args: { input: t.arg({ type: MergeStatementsInput, required: true, description: INPUT }) },
    resolve: guardWrite(
      'REVIEW',
      ({ into, statements, idempotencyKey }: typeof MergeStatementsInput.$inferInput, actor, { prisma }) =>
        mergeStatements(
          prisma,
          actor,
          {
            into: decodeIdOf('Statement', `${into}`, 'input.into'),
            statements: decodeIds('Statement', statements, 'input.statements'),
          },
          idempotencyKey,
        ),
    ),
  }),
)

const SplitStatementInput = builder.inputType('SplitStatementInput', {
  description: 'A statement, and those of its quotations that render another one.',
  fields: (t) => ({
    statement: t.id({ required: true, description: 'As in `Statement.id`.' }),
    quotations: t.idList({
      required: true,
      description: 'Some of its quotations, not all, as in `Quotation.id`.',
    }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
  }),
})

const SplitStatementPayload = builder
  .objectRef<{ statementId: string; newStatementId: string }>('SplitStatementPayload')
  .implement({
    description: 'What the split has made.',
    fields: (t) => ({
      statement: t.prismaField({
        type: Statement,
        nullable: true,
        description: 'The statement less the quotations; null where it has gone since.',
        resolve: (query, { statementId: id }, _args, { prisma }) =>
          prisma.statement.findUnique({ ...query, where: { id } }),
      }),
      newStatement: t.prismaField({
        type: Statement,
        nullable: true,
        description: 'The statement that the quotations render now; null where it has gone since.',
        resolve: (query, { newStatementId: id }, _args, { prisma }) =>
          prisma.statement.findUnique({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('splitStatement', (t) =>
  t.field({
    type: SplitStatementPayload,
    nullable: true,
    description:
      'Makes two statements of one: the quotations given render a new one, of the same day and occasion. Links to other statements stay with the old one. Needs a token with the scope review.',
    args: { input: t.arg({ type: SplitStatementInput, required: true, description: INPUT }) },
    resolve: guardWrite(
      'REVIEW',
      (
        { statement, quotations, idempotencyKey }: typeof SplitStatementInput.$inferInput,
        actor,
        { prisma },
      ) =>
        splitStatement(
          prisma,
          actor,
          {
            statement: decodeIdOf('Statement', `${statement}`, 'input.statement'),
            quotations: decodeIds('Quotation', quotations, 'input.quotations'),
          },
          idempotencyKey,
        ),
    ),
  }),
)
