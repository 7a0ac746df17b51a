import { validate as isUuid } from 'uuid'
import { badUserInput } from '../rows/bad-user-input.ts'
import { loadNodes } from '../rows/load-nodes.ts'
import { below, NODE_PATHS } from '../rows/node-paths.ts'
import { decodeCursor, encodeCursor } from '../rows/paging/cursors.ts'
import { resolvePage } from '../rows/paging/resolve-page.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { Event } from './event.ts'
import { Statement } from './statement.ts'
import type { TimelinePosition, TimelineRow } from './timeline-loader.ts'

const TimelineItem = builder.unionType('TimelineItem', {
  description: 'What a timeline lists.',
  types: [Event, Statement, Article],
})

const TimelineEntry = builder
  .objectRef<{ date: string; item: typeof TimelineItem.$inferType }>('TimelineEntry')
  .implement({
    description: 'Something with a date in a story: an event, a statement or an article.',
    fields: (t) => ({
      date: t.expose('date', { type: 'Edtf', description: 'When it happened, was said or was published.' }),
      item: t.expose('item', { type: TimelineItem, description: 'What it is.' }),
    }),
  })

const TimelineConnection = createConnection(TimelineEntry, 'TimelineEntry', 'dated things')

builder.prismaObjectField('Story', 'timeline', (t) =>
  t.connection(
    {
      type: TimelineEntry,
      description:
        'Events, statements and articles in the order of their dates; on one day articles come first, then events, then statements. What has no date is left out.',
      resolve: (story, args, context, info) =>
        resolvePage(args, {
          load: ({ after, before, ...window }) =>
            context.timeline.load(story.id, {
              ...window,
              after: after ? toPosition(after, 'after') : undefined,
              before: before ? toPosition(before, 'before') : undefined,
            }),
          cursorOf: ({ day, kind, id }) => encodeCursor('timeline', [day, kind, id]),
          toNodes: async (rows) => {
            const items = (await loadNodes(
              rows,
              context,
              info,
              below(NODE_PATHS, 'item'),
            )) as (typeof TimelineItem.$inferType)[]
            return items.map((item, index) => ({ date: (rows[index] as TimelineRow).date, item }))
          },
          count: () => context.timeline.count(story.id),
        }),
    },
    ...TimelineConnection,
  ),
)

function toPosition(cursor: string, argument: 'after' | 'before'): TimelinePosition {
  const [day, kind, id] = decodeCursor('timeline', cursor, argument)
  if (typeof day !== 'string' || !isKind(kind) || !isUuid(id)) {
    throw badUserInput(argument, 'is not a cursor of a timeline: take it from `pageInfo` or an edge.')
  }
  return { day, kind, id: id as string }
}

function isKind(kind: unknown): kind is TimelinePosition['kind'] {
  return kind === 'Article' || kind === 'Event' || kind === 'Statement'
}
