import type { GraphQLResolveInfo } from 'graphql'
import type { TokenScope } from '../../domain/vocabulary.ts'
import type { Actor } from '../../storing/writes/perform-write.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { answerRefusals } from './answer-refusals.ts'
import { requireScope } from './require-scope.ts'

builder.mutationType({
  description:
    'What bearers of a token may change. Each field is done in a transaction of its own, one after the other, together with its entry in `Article.history`; a field that fails is null.',
})

/** Description of the key in the input of every mutation. */
export const IDEMPOTENCY_KEY = {
  description:
    'Chosen by you, such as a UUID: the same key and input are done once, however often they are sent within 30 days, and answered alike. With another input it is a CONFLICT. If it is not given, the HTTP header `Idempotency-Key` counts for each field of the request.',
} as const

/** Description of the one argument of every mutation. */
export const INPUT = 'What to write.'

/**
 * The resolver of a mutation for those who have a token with a scope. A key that came with the HTTP request stands for
 * each of its fields.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, what the write refuses, and SERVICE_UNAVAILABLE where others write for too long
 */
export function guardWrite<Input extends KeyedInput, Answer>(
  scope: TokenScope,
  write: (input: Input, actor: Actor, context: Context) => Promise<Answer>,
): (root: unknown, args: { input: Input }, context: Context, info: GraphQLResolveInfo) => Promise<Answer> {
  return async (_root, { input }, context, { path }) => {
    const { tokenId, name } = await requireScope(context, scope)
    const ofRequest = context.requestKey === null ? null : JSON.stringify([context.requestKey, path.key])
    const idempotencyKey = input.idempotencyKey ?? ofRequest
    return answerRefusals(() => write({ ...input, idempotencyKey }, { tokenId, name }, context))
  }
}

interface KeyedInput {
  readonly idempotencyKey?: string | null | undefined
}
