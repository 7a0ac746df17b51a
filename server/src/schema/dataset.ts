import { builder } from './builder.ts'

const COUNTED = ['stories', 'outlets', 'articles', 'figures', 'events', 'statements', 'quotations'] as const
type Counts = Record<(typeof COUNTED)[number], number>

const Dataset = builder.objectRef<Counts & { revision: number; updatedAt: Date }>('Dataset').implement({
  description: 'What is loaded.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'Goes up by one with every write that changes something.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    stories: t.exposeInt('stories', { description: 'Number of stories.' }),
    outlets: t.exposeInt('outlets', { description: 'Number of outlets.' }),
    articles: t.exposeInt('articles', { description: 'Number of articles.' }),
    figures: t.exposeInt('figures', { description: 'Number of figures.' }),
    events: t.exposeInt('events', { description: 'Number of events.' }),
    statements: t.exposeInt('statements', { description: 'Number of statements.' }),
    quotations: t.exposeInt('quotations', { description: 'Number of quotations.' }),
  }),
})

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'What is loaded: revision, counts, when it last changed.',
    resolve: async (_root, _args, { prisma }) => {
      // One statement, so that the counts belong to the revision.
      const [row] = await prisma.$queryRaw<[Counts & { revision: number; updatedAt: Date }]>`
        SELECT revision, updated_at AS "updatedAt",
          (SELECT count(*)::int FROM stories) AS stories,
          (SELECT count(*)::int FROM outlets) AS outlets,
          (SELECT count(*)::int FROM articles) AS articles,
          (SELECT count(*)::int FROM figures) AS figures,
          (SELECT count(*)::int FROM events) AS events,
          (SELECT count(*)::int FROM statements) AS statements,
          (SELECT count(*)::int FROM quotations) AS quotations
        FROM dataset`
      return row
    },
  }),
)
