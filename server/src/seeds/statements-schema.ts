import { z } from 'zod'
import { STATEMENT_RELATIONS } from '../domain/vocabulary.ts'
import { edtfField, slugField } from './field-schemas.ts'

const linkSchema = z
  .strictObject({
    relation: z
      .enum(STATEMENT_RELATIONS)
      .meta({ title: 'Relation', description: 'What this statement does to the other one.' }),
    statement: slugField('Statement', 'Key of the other statement, of the same story.'),
  })
  .meta({ title: 'Link', description: 'A statement that this one denies, confirms, answers or repeats.' })

const statementSchema = z
  .strictObject({
    key: slugField('Key', 'Names the statement in annotations; unique within the story.'),
    story: slugField('Story', 'Slug of the story.'),
    speaker: slugField('Speaker', 'Slug of the figure who said it.'),
    saidOn: edtfField('Said on', 'When it was said.').nullish(),
    occasion: slugField('Occasion', 'Slug of the event at which it was said.').nullish(),
    links: z
      .array(linkSchema)
      .meta({ title: 'Links', description: 'Statements that this one denies, confirms, answers or repeats.' })
      .nullish(),
  })
  .meta({ title: 'Statement', description: 'One sentence of what a figure said on one occasion.' })

export const statementsSchema = z
  .strictObject({
    statements: z.array(statementSchema).meta({ title: 'Statements', description: 'Every statement.' }),
  })
  .meta({ title: 'Statements', description: 'What figures said, whichever outlets carried it.' })

export type StatementSeed = z.output<typeof statementSchema>
