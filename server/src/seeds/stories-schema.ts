import { z } from 'zod'
import { edtfField, slugField, textField } from './field-schemas.ts'

const storySchema = z
  .strictObject({
    slug: slugField('Slug', 'Names the story in annotations and in the API.'),
    title: textField('Title', 'What the story is about, in neutral words.'),
    summary: textField('Summary', 'What happened, in two or three neutral sentences.').nullish(),
    date: edtfField('Date', 'When it happened.'),
    mainEvent: slugField('Main event', 'Slug of the event that the story is about.'),
  })
  .meta({ title: 'Story', description: 'A news story that several outlets told.' })

export const storiesSchema = z
  .strictObject({
    stories: z.array(storySchema).meta({ title: 'Stories', description: 'Every story.' }),
  })
  .meta({ title: 'Stories', description: 'The news stories that articles tell.' })

export type StorySeed = z.output<typeof storySchema>
