import { z } from 'zod'
import { IDENTIFICATIONS, OWNERSHIPS } from '../domain/vocabulary.ts'
import { countryField, slugField, textField, webAddressField, wikidataField } from './field-schemas.ts'

const outletSchema = z
  .strictObject({
    slug: slugField('Slug', 'Names the outlet in annotations and in the API.'),
    name: textField('Name', 'As the outlet calls itself.'),
    country: countryField('Country', 'Where the outlet is based.').nullish(),
    ownership: z
      .enum(OWNERSHIPS)
      .meta({ title: 'Ownership', description: 'Who owns it: the public, a state, or private owners.' }),
    stateAffiliation: countryField('State affiliation', 'The state that owns or funds it, if any.').nullish(),
    homepage: webAddressField('Homepage', 'Address of its front page.').nullish(),
    wikidataId: wikidataField.nullish(),
    identification: z.enum(IDENTIFICATIONS).meta({
      title: 'Identification',
      description: 'STATED where the source text names its outlet, INFERRED where the curator concluded it.',
    }),
  })
  .meta({ title: 'Outlet', description: 'Who publishes articles.' })

export const outletsSchema = z
  .strictObject({
    outlets: z.array(outletSchema).meta({ title: 'Outlets', description: 'Every outlet.' }),
  })
  .meta({ title: 'Outlets', description: 'The outlets that published the articles.' })

export type OutletSeed = z.output<typeof outletSchema>
