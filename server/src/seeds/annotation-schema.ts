import { z } from 'zod'
import { IDENTIFICATIONS, MENTION_ROLES } from '../domain/vocabulary.ts'
import { attributionSchema } from './attribution-schema.ts'
import { dayField, edtfField, languageField, slugField, textField, webAddressField } from './field-schemas.ts'
import { placedField, withinField, wordsField } from './placed-words-schema.ts'

const layer = (title: string, description: string) =>
  z
    .enum(['CURATED'], { error: 'must be CURATED: a seed file is annotated by a person' })
    .meta({ title, description: `CURATED where a person looked for ${description} in the whole article.` })
    .nullish()

const layersSchema = z
  .strictObject({
    statements: layer('Statements', 'attributions'),
    events: layer('Events', 'events'),
    figures: layer('Figures', 'figures'),
    measures: layer('Measures', 'numbers and dates'),
    framing: layer('Framing', 'hedges and scare quotes'),
  })
  .meta({
    title: 'Layers',
    description: 'What was annotated in whole. In a layer that is left out nobody has looked.',
  })

const mentionSchema = z
  .strictObject({
    event: slugField('Event', 'Slug of the event.'),
    role: z.enum(MENTION_ROLES).meta({
      title: 'Role',
      description: 'What the event is to the story, from the point of view of this article.',
    }),
    text: wordsField('Text', 'The words that name or tell the event here.'),
    within: withinField.nullish(),
  })
  .meta({ title: 'Event mention', description: 'One place where the article tells or recalls an event.' })

const valueSchema = z
  .strictObject({
    measure: slugField('Measure', 'Slug of the measure.'),
    text: wordsField('Text', 'The number or date as printed.'),
    within: withinField.nullish(),
    value: z.number().meta({ title: 'Value', description: 'One number.' }).nullish(),
    low: z.number().meta({ title: 'Low', description: 'Least that the words can mean.' }).nullish(),
    high: z.number().meta({ title: 'High', description: 'Most that the words can mean.' }).nullish(),
    date: edtfField('Date', 'For a measure whose unit is date.').nullish(),
    approximate: z.boolean().meta({ title: 'Approximate', description: 'As in "some 20".' }).nullish(),
  })
  .meta({ title: 'Reported value', description: 'A number or date of an event, in one place.' })

const labelsSchema = z
  .strictObject({
    figure: slugField('Figure', 'Slug of the figure.'),
    labels: z
      .array(
        placedField('Label', 'Plain words mark every place where they stand, { text, within } marks one.'),
      )
      .min(1)
      .meta({
        title: 'Labels',
        description: 'The words by which the article names the figure; no pronouns.',
      }),
  })
  .meta({ title: 'Figure labels', description: 'How the article names a figure.' })

const framingSchema = z
  .strictObject({
    hedges: z
      .array(
        placedField('Hedge', 'Plain words mark every place where they stand, { text, within } marks one.'),
      )
      .meta({ title: 'Hedges', description: 'Signals of distance: alleged, suspected, so-called.' })
      .nullish(),
    scareQuotes: z
      .array(placedField('Scare quote', 'The words between the marks.'))
      .meta({ title: 'Scare quotes', description: 'Words in quotation marks without a speaker.' })
      .nullish(),
  })
  .meta({ title: 'Framing', description: "Signals of distance in the article's own voice." })

export const annotationSchema = z
  .strictObject({
    outlet: slugField('Outlet', 'Slug of the outlet that published the article.'),
    story: slugField('Story', 'Slug of the story that the article tells.'),
    headline: textField('Headline', 'The line of the source document that is the headline.'),
    subheadline: textField(
      'Subheadline',
      'Standfirst, kicker or second headline as printed; several lines are parted by a blank line.',
    ).nullish(),
    byline: textField('Byline', 'Author as printed.').nullish(),
    url: webAddressField('Address', 'Where the article was published.').nullish(),
    language: languageField,
    publishedOn: dayField('Published on', 'Day of publication; null where the text does not tell.').nullish(),
    publishedOnBasis: z
      .enum(IDENTIFICATIONS)
      .meta({
        title: 'Basis of the day',
        description: 'STATED where it is printed, INFERRED where it was concluded.',
      })
      .nullish(),
    layers: layersSchema,
    furniture: z
      .array(textField('Line', 'A whole line of the source document.'))
      .meta({
        title: 'Furniture',
        description: 'Lines that are not article text: menus, polls, captions, notices.',
      })
      .nullish(),
    wrapped: z
      .array(textField('Line end', 'The last words of a line.'))
      .meta({
        title: 'Wrapped lines',
        description: 'Ends of lines that break off in mid-sentence; the next joins on.',
      })
      .nullish(),
    attributions: z
      .array(attributionSchema)
      .meta({
        title: 'Attributions',
        description: 'Every passage whose words the article gives to a speaker.',
      })
      .nullish(),
    events: z
      .array(mentionSchema)
      .meta({ title: 'Events', description: 'Every place where the article tells or recalls an event.' })
      .nullish(),
    values: z
      .array(valueSchema)
      .meta({ title: 'Values', description: 'Every number and date attached to an event, in every place.' })
      .nullish(),
    figures: z
      .array(labelsSchema)
      .meta({ title: 'Figures', description: 'Every figure that the article names.' })
      .nullish(),
    framing: framingSchema.nullish(),
  })
  .meta({ title: 'Annotation', description: 'What a reader found in one article, in exact words.' })

export type Annotation = z.output<typeof annotationSchema>
export type MentionSeed = z.output<typeof mentionSchema>
export type ValueSeed = z.output<typeof valueSchema>
