import { Article } from './article.ts'
import { builder } from './builder.ts'
import { readSentences, type Sentences } from './read-sentences.ts'
import { TextSelector } from './text-selector.ts'

/** A question may end before marks that close. */
const IS_QUESTION = /\?["”’»')\]]*$/u

const StatementContext = builder
  .objectRef<Sentences & { readonly articleId: string }>('StatementContext')
  .implement({
    description: 'The sentences of an article around words that mean little alone, such as "They can\'t."',
    fields: (t) => ({
      article: t.field({
        type: Article,
        description: 'The article, which has the fullest rendering.',
        resolve: ({ articleId }, _args, { rows }, info) => rows.loadOne('Article', articleId, info),
      }),
      before: t.field({
        type: TextSelector,
        nullable: true,
        description: 'The sentence before; null at the beginning of the text.',
        resolve: ({ before }) => before,
      }),
      sentence: t.field({
        type: TextSelector,
        description: 'The sentence that holds the words, attribution and all.',
        resolve: ({ sentence }) => sentence,
      }),
      after: t.field({
        type: TextSelector,
        nullable: true,
        description: 'The sentence after; null at the end of the text.',
        resolve: ({ after }) => after,
      }),
      question: t.field({
        type: TextSelector,
        nullable: true,
        description: 'The sentence before, where it is a question that the words may answer.',
        resolve: ({ before }) => (before && IS_QUESTION.test(before.exact) ? before : null),
      }),
    }),
  })

builder.prismaObjectFields('Statement', (t) => ({
  context: t.field({
    type: StatementContext,
    nullable: true,
    description: 'What stands around it in its fullest rendering; null where no article renders it.',
    resolve: async ({ id }, _args, { renderings, texts }) => {
      const [fullest] = await renderings.load(id)
      if (!fullest) return null
      return {
        ...readSentences(await texts.load(fullest.articleId), fullest),
        articleId: fullest.articleId,
      }
    },
  }),
}))
