import type { ReportedValue as ReportedValueRow } from '@rashomon/database/client'
import { compareMeasures } from '../coverage/compare-measures.ts'
import type { Agreement as Judgement } from '../coverage/values/judge-agreement.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { ReportedValueConnection } from './reported-value.ts'

export const Agreement = builder.enumType('Agreement', {
  description: 'How the values that articles report for one measure stand to each other.',
  values: {
    SINGLE: { description: 'Only one article reports it.' },
    AGREED: { description: 'All articles report the same.' },
    LESS_PRECISE: { description: 'None contradict each other, but some say it less precisely.' },
    CONFLICT: { description: 'At least two cannot both be true.' },
  },
})

export const Measure = builder.prismaNode('Measure', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'A quantity or date of an event that articles report, such as diplomats expelled.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key.' }),
    name: t.exposeString('name', { description: 'What is counted or dated.' }),
    unit: t.exposeString('unit', { description: 'Such as person, position, state; `date` for dates.' }),
    event: t.relation('event', { description: 'The event that it belongs to.' }),
    values: t.relatedConnection(
      'values',
      {
        cursor: 'id',
        totalCount: true,
        description: 'What articles report, place by place.',
        query: { orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }] },
      },
      ...ReportedValueConnection,
    ),
    agreement: t.field({
      type: Agreement,
      description: 'How the values of all articles stand to each other, whatever their story.',
      select: { values: true },
      resolve: ({ id, values }) => judgeMeasures(values).get(id) ?? 'SINGLE',
    }),
  }),
})

export const MeasureConnection = createConnection(Measure, 'Measure', 'measures')

/** How the values of each measure agree, by its id. */
export function judgeMeasures(values: readonly ReportedValueRow[]): ReadonlyMap<string, Judgement> {
  const reported = values.map((value) => ({ ...value, measure: value.measureId, article: value.articleId }))
  return new Map([...compareMeasures(reported)].map(([id, { agreement }]) => [id, agreement]))
}
