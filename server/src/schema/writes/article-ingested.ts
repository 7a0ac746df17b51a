import type { ArticleNotice } from '../../storing/writes/announce-article.ts'
import { Article } from '../article.ts'
import { builder } from '../builder.ts'
import { answerRefusals, toAnswer } from './answer-refusals.ts'

builder.subscriptionType({
  description: 'What can be followed, as server-sent events (`Accept: text/event-stream`).',
})

builder.subscriptionField('articleIngested', (t) =>
  t.prismaField({
    type: Article,
    description:
      'Each article as it is ingested, by whichever process. Where one may have been missed, the stream ends with SERVICE_UNAVAILABLE: ask for the latest, and subscribe again.',
    args: { story: t.arg.string({ description: 'Of this story alone (slug), which may not be there yet.' }) },
    subscribe: async (_root, { story }, { articles }) =>
      endWithFailure(await answerRefusals(() => articles.follow(story))),
    resolve: (query, event: FeedEvent, _args, { prisma }) => {
      if ('failure' in event) throw toAnswer(event.failure)
      return prisma.article.findUniqueOrThrow({ ...query, where: { id: event.article } })
    },
  }),
)

type FeedEvent = ArticleNotice | { readonly failure: unknown }

/** The same notices, and what ends them as the last event: thrown, it would break the connection without a word. */
function endWithFailure(notices: AsyncIterableIterator<ArticleNotice>): AsyncIterableIterator<FeedEvent> {
  return {
    next: () => notices.next().catch((failure: unknown) => ({ done: false, value: { failure } })),
    return: async () => {
      await notices.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
