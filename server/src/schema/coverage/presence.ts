import { builder } from '../builder.ts'

export const Presence = builder.enumType('Presence', {
  description: 'Whether an outlet has an item.',
  values: {
    PRESENT: { description: 'At least one of its articles has it; the cell holds where.' },
    POSSIBLE: {
      description:
        'No quotation of it was found, but a sentence of its articles may print it; never counted as left out. The cell holds where, for a person to decide.',
    },
    ABSENT: {
      description: 'Somebody looked through all of its articles that could have it, and it is not there.',
    },
    PREDATES: { description: "All of the outlet's articles appeared before the item existed." },
    NOT_ANNOTATED: { description: 'Nobody has looked.' },
  },
})
