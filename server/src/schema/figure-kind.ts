import { builder } from './builder.ts'

export const FigureKind = builder.enumType('FigureKind', {
  description: 'What sort of figure speaks or acts.',
  values: {
    PERSON: { description: 'A named person.' },
    OFFICE: { description: 'An office or post, whoever holds it, such as a spokesperson.' },
    ORGANIZATION: { description: 'A state, alliance, body, agency or outlet.' },
    ANONYMOUS: { description: 'A source that the article does not name.' },
  },
})
