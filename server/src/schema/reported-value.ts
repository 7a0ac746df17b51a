import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { readSelector, TextSelector } from './text-selector.ts'

export const ReportedValue = builder.prismaNode('ReportedValue', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'A number or date of an event, as one article reports it at one place.',
  fields: (t) => ({
    article: t.relation('article', { description: 'The article that reports it.' }),
    measure: t.relation('measure', { description: 'What is measured.' }),
    low: t.exposeFloat('low', {
      nullable: true,
      description: "Least value that the words allow, in the measure's unit; null where open or a date.",
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: "Greatest value that the words allow, in the measure's unit; null where open or a date.",
    }),
    approximate: t.exposeBoolean('approximate', {
      description: 'Whether the words are vague: some 20, dozens.',
    }),
    date: t.expose('date', {
      type: 'Edtf',
      nullable: true,
      description: 'For measures whose unit is a date.',
    }),
    text: t.string({
      description: 'As printed.',
      select: { selector: true },
      resolve: ({ selector }) => readSelector(selector).exact,
    }),
    selector: t.field({
      type: TextSelector,
      description: 'Where it stands.',
      select: { selector: true },
      resolve: ({ selector }) => readSelector(selector),
    }),
  }),
})

export const ReportedValueConnection = createConnection(ReportedValue, 'ReportedValue', 'reported values')
