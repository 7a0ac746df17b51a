import { z } from 'zod'
import { FIGURE_KINDS } from '../domain/vocabulary.ts'
import { countryField, slugField, textField, wikidataField } from './field-schemas.ts'

const figureSchema = z
  .strictObject({
    slug: slugField('Slug', 'Names the figure in annotations and in the API.'),
    name: textField('Name', 'The usual name in full.'),
    kind: z.enum(FIGURE_KINDS).meta({
      title: 'Kind',
      description: 'A person, an office, an organisation (states are ones), or an unnamed source.',
    }),
    role: textField('Role', 'Position as reported, such as NATO Secretary-General.').nullish(),
    affiliation: slugField('Affiliation', 'Slug of the figure for which it speaks.').nullish(),
    polity: z
      .boolean()
      .meta({ title: 'Polity', description: 'true for a state or an alliance: the root of a side.' })
      .nullish(),
    country: countryField('Country', 'The country that it belongs to.').nullish(),
    aliases: z
      .array(textField('Alias', 'Another name for it.'))
      .meta({ title: 'Aliases', description: 'Other names by which it can be found.' })
      .nullish(),
    wikidataId: wikidataField.nullish(),
  })
  .meta({ title: 'Figure', description: 'Who speaks or acts in the news.' })

export const figuresSchema = z
  .strictObject({
    figures: z.array(figureSchema).meta({ title: 'Figures', description: 'Every figure.' }),
  })
  .meta({
    title: 'Figures',
    description: 'The persons, offices, organisations and unnamed sources in the news.',
  })

export type FigureSeed = z.output<typeof figureSchema>
