import type { GraphQLResolveInfo } from 'graphql'
import { validate as isUuid } from 'uuid'
import { asksFor } from '../execution/asks-for.ts'
import { badUserInput } from '../rows/bad-user-input.ts'
import type { RowKind } from '../rows/find-rows.ts'
import { loadNodes } from '../rows/load-nodes.ts'
import { oncePerField } from '../rows/once-per-field.ts'
import { decodeCursor, encodeCursor } from '../rows/paging/cursors.ts'
import { resolvePage } from '../rows/paging/resolve-page.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { naming } from './names/named-kind.ts'
import { countHits, findHits, type HitPosition } from './search-documents.ts'

const MAX_QUERY_LENGTH = 200

/** The type of the objects of each kind. */
const NODE_KINDS = {
  ARTICLE: 'Article',
  STATEMENT: 'Statement',
  FIGURE: 'Figure',
  EVENT: 'Event',
  OUTLET: 'Outlet',
  STORY: 'Story',
} as const satisfies Record<string, RowKind>

type SearchKindName = keyof typeof NODE_KINDS

const SearchKind = builder.enumType('SearchKind', {
  description: 'What a search can find.',
  values: {
    ARTICLE: { description: 'By headline, subheadline and text.' },
    STATEMENT: { description: 'By its fullest rendering.' },
    FIGURE: { description: 'By name, aliases and role.' },
    EVENT: { description: 'By title and place.' },
    OUTLET: { description: 'By name.' },
    STORY: { description: 'By title and summary.' },
  },
})

interface SearchHitShape {
  kind: SearchKindName
  score: number
  snippet: string
  node: (info: GraphQLResolveInfo) => Promise<{ id: string }>
}

const SearchHit = builder.objectRef<SearchHitShape>('SearchHit').implement({
  description: 'Something that a search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'What it is.' }),
    score: t.exposeFloat('score', { description: 'Higher is better; comparable within one search, 0 to 1.' }),
    snippet: t.exposeString('snippet', {
      description:
        'Plain text around the match, matches between « and » (guillemets of the text itself become ‹ and ›).',
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The object itself.',
      resolve: ({ node }, _args, _context, info) => node(info),
    }),
  }),
})

const SearchConnection = createConnection(SearchHit, 'Search', 'hits')

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHit,
      description:
        'Full-text search over headlines, article text, statements, figures and events, best first. Words match by their stem; "words in quotation marks" match as a phrase, begin* matches words that begin so, -word leaves out, OR means either. Names of figures and outlets match when spelt a little differently, too.',
      args: {
        query: t.arg.string({
          required: true,
          description: `Up to ${MAX_QUERY_LENGTH} characters, such as \`"Cold War" Stoltenberg\`.`,
        }),
        kinds: t.arg({ type: [SearchKind], description: 'What to find; everything if not given.' }),
        story: t.arg.string({ ...naming('STORY'), description: 'Only within this story (slug).' }),
      },
      resolve: (_root, { query, kinds, story, ...page }, context, info) => {
        const { prisma } = context
        const text = query.normalize('NFC').trim()
        if (text === '') throw badUserInput('query', 'is empty: give some words to search for.')
        if (text.length > MAX_QUERY_LENGTH) {
          throw badUserInput('query', `is longer than ${MAX_QUERY_LENGTH} characters: give fewer words.`)
        }
        const search = { query: text, kinds, story }
        return resolvePage(page, {
          load: ({ after, before, ...window }) =>
            findHits(prisma, search, {
              ...window,
              after: after ? toPosition(after, 'after') : undefined,
              before: before ? toPosition(before, 'before') : undefined,
            }),
          cursorOf: ({ score, kind, id }) => encodeCursor('search', [score, kind, id]),
          tellsOfMore: asksFor(info, [['pageInfo']]),
          toNodes: async (hits) => {
            const references = hits.map(({ kind, id }) => ({ kind: NODE_KINDS[kind as SearchKindName], id }))
            const nodes = oncePerField((info) => loadNodes(references, context, info))
            return hits.map(({ kind, score, snippet }, index) => ({
              kind: kind as SearchKindName,
              score,
              snippet,
              node: async (info: GraphQLResolveInfo) => (await nodes(info))[index] as { id: string },
            }))
          },
          count: () => countHits(prisma, search),
        })
      },
    },
    ...SearchConnection,
  ),
)

function toPosition(cursor: string, argument: 'after' | 'before'): HitPosition {
  const [score, kind, id] = decodeCursor('search', cursor, argument)
  if (typeof score !== 'number' || typeof kind !== 'string' || !(kind in NODE_KINDS) || !isUuid(id)) {
    throw badUserInput(argument, 'is not a cursor of a search: take it from `pageInfo` or an edge.')
  }
  return { score, kind, id: id as string }
}
