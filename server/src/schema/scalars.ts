import { GraphQLScalarType } from 'graphql'
import { GraphQLCountryCode, GraphQLDate, GraphQLDateTime, GraphQLJSON } from 'graphql-scalars'
import { createGraphQLError } from 'graphql-yoga'
import { edtfBounds } from '../domain/edtf-bounds.ts'
import { builder } from './builder.ts'

builder.addScalarType('Date', GraphQLDate, { description: 'ISO 8601 calendar date, such as 2021-10-06.' })

builder.addScalarType('DateTime', GraphQLDateTime, {
  description: 'ISO 8601 date and time with an offset, such as 2021-10-06T17:20:00Z.',
})

builder.addScalarType('JSON', GraphQLJSON, {
  description: 'Any JSON value; its fields may grow in number.',
})

builder.addScalarType('CountryCode', GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2, such as GB.' })

defineStringScalar(
  'Edtf',
  'Calendar date or interval in EDTF level 1: 2021-10-06, 2018, 2021-10, 2021-10-06/2021-10-31, 2006~ (about).',
  'https://www.loc.gov/standards/datetime/',
  (value) => edtfBounds(value) && value,
)

defineStringScalar(
  'URL',
  'Absolute address on the web, such as https://www.bbc.com/news.',
  'https://url.spec.whatwg.org/',
  (value) => new URL(value) && value,
)

defineStringScalar(
  'LanguageTag',
  'Language by BCP 47, such as en-GB.',
  'https://www.rfc-editor.org/info/bcp47',
  (value) => Intl.getCanonicalLocales(value)[0],
)

/** A scalar that travels as a string; `read` gives its usual form, or throws where the string is not a valid one. */
function defineStringScalar(
  name: 'Edtf' | 'URL' | 'LanguageTag',
  description: string,
  specifiedByURL: string,
  read: (value: string) => string | undefined,
): void {
  const scalar = new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    parseValue: (value) => {
      if (typeof value !== 'string') throw createGraphQLError(`${name} is a string`)
      try {
        return read(value) ?? value
      } catch {
        throw createGraphQLError(`${JSON.stringify(value)} is not a valid ${name}: ${description}`)
      }
    },
  })
  builder.addScalarType(name, scalar)
}
