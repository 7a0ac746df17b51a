import { builder } from './builder.ts'
import { Origin } from './quotation.ts'

const Layer = builder.enumType('Layer', {
  description: 'What an annotator looks for in an article.',
  values: {
    STATEMENTS: { description: 'Who is quoted.' },
    EVENTS: { description: 'What is told or recalled.' },
    FIGURES: { description: 'Who is named.' },
    MEASURES: { description: 'Numbers and dates of events.' },
    FRAMING: { description: 'Hedges and scare quotes.' },
  },
})

export const AnnotatedLayer = builder.prismaObject('AnnotatedLayer', {
  description: 'A layer of an article that was annotated as a whole.',
  fields: (t) => ({
    layer: t.expose('layer', { type: Layer, description: 'What was looked for.' }),
    origin: t.expose('origin', { type: Origin, description: 'Who looked: a person or software.' }),
  }),
})
