import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { Quotation } from './quotation.ts'
import { readSelector, TextSelector } from './text-selector.ts'

export const PossiblePlace = builder.prismaNode('PossiblePlace', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description:
    'A sentence of an article that may print a statement which its outlet is not known to carry: by a run of words to the letter, or by what it says, whoever speaks there. `reviewPlace` decides it.',
  fields: (t) => ({
    statement: t.relation('statement', { description: 'The statement that it may print.' }),
    article: t.relation('article', { description: 'The article in which it stands.' }),
    selector: t.field({
      type: TextSelector,
      description: 'The sentence.',
      select: { selector: true },
      resolve: ({ selector }) => readSelector(selector),
    }),
    score: t.exposeFloat('score', { description: 'How likely it prints it, 0 to 1.' }),
    quotation: t.field({
      type: Quotation,
      nullable: true,
      description:
        'The quotation there, which renders another statement as far as is known; null where none was found.',
      select: { articleId: true, start: true, end: true },
      resolve: async (place, _args, { quotationsAt, rows }, info) => {
        const id = await quotationsAt.load(place)
        return id === null ? null : rows.loadOne('Quotation', id, info)
      },
    }),
  }),
})

export const PossiblePlaceConnection = createConnection(PossiblePlace, 'PossiblePlace', 'possible places')
