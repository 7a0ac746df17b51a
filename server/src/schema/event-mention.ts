import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { readSelector, TextSelector } from './text-selector.ts'

const MentionRole = builder.enumType('MentionRole', {
  description: 'The part that an event has in an article.',
  values: {
    MAIN: { description: 'What the article is about.' },
    BACKGROUND: { description: 'Recalled to explain.' },
    CAUSE: { description: 'Given as a reason for what the article is about.' },
    CONSEQUENCE: { description: 'Given as following from it.' },
  },
})

export const EventMention = builder.prismaNode('EventMention', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'A place where an article tells or recalls an event.',
  fields: (t) => ({
    article: t.relation('article', { description: 'The article that mentions it.' }),
    event: t.relation('event', { description: 'The event mentioned.' }),
    role: t.expose('role', { type: MentionRole, description: 'The part it has in the article.' }),
    selector: t.field({
      type: TextSelector,
      description: 'The words that name or tell it.',
      select: { selector: true },
      resolve: ({ selector }) => readSelector(selector),
    }),
    paragraph: t.exposeInt('paragraph', { description: 'Paragraph of `Article.text`; 0 is the headline.' }),
  }),
})

export const EventMentionConnection = createConnection(EventMention, 'EventMention', 'mentions of events')
