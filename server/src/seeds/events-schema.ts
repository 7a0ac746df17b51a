import { z } from 'zod'
import { CODE_SCHEMES, EVENT_KINDS, PARTICIPANT_ROLES } from '../domain/vocabulary.ts'
import { edtfField, slugField, textField } from './field-schemas.ts'

const codeSchema = z
  .strictObject({
    scheme: z.enum(CODE_SCHEMES).meta({ title: 'Scheme', description: 'The coding scheme.' }),
    code: textField('Code', 'The code within the scheme, in quotation marks if it is a number.'),
  })
  .meta({ title: 'Code', description: 'One code of the event; coders disagree, so there may be several.' })

const participantSchema = z
  .strictObject({
    role: z
      .enum(PARTICIPANT_ROLES)
      .meta({ title: 'Role', description: 'AGENT did it, TARGET had it done to them, OTHER took part.' }),
    figure: slugField('Figure', 'Slug of the figure.'),
  })
  .meta({ title: 'Participant', description: 'Who took part in the event, and how.' })

const measureSchema = z
  .strictObject({
    slug: slugField('Slug', 'Names the measure in annotations and in the API.'),
    name: textField('Name', 'What is counted or dated.'),
    unit: textField('Unit', 'In the singular, such as person; "date" where the values are dates.'),
  })
  .meta({ title: 'Measure', description: 'A quantity or date of the event that articles report.' })

const eventSchema = z
  .strictObject({
    slug: slugField('Slug', 'Names the event in annotations and in the API.'),
    title: textField('Title', 'What happened, in neutral words.'),
    kind: z.enum(EVENT_KINDS).meta({ title: 'Kind', description: 'What kind of event it is.' }),
    date: edtfField('Date', 'When it happened.'),
    place: textField('Place', 'Where it happened.').nullish(),
    codes: z.array(codeSchema).meta({ title: 'Codes', description: 'CAMEO and PLOVER codes.' }).nullish(),
    participants: z
      .array(participantSchema)
      .meta({ title: 'Participants', description: 'Who did it, and to whom.' })
      .nullish(),
    measures: z
      .array(measureSchema)
      .meta({ title: 'Measures', description: 'What articles report in numbers and dates.' })
      .nullish(),
  })
  .meta({ title: 'Event', description: 'Anything dated or datable that an article tells or recalls.' })

export const eventsSchema = z
  .strictObject({
    events: z.array(eventSchema).meta({ title: 'Events', description: 'Every event.' }),
  })
  .meta({ title: 'Events', description: 'The events that articles tell or recall.' })

export type EventSeed = z.output<typeof eventSchema>
