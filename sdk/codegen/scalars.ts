/** The TypeScript types in which the schema's own scalars travel: what they look like is said in the schema. */
export const SCALARS = {
  CountryCode: 'string',
  Date: 'string',
  DateTime: 'string',
  Edtf: 'string',
  JSON: 'unknown',
  LanguageTag: 'string',
  URL: 'string',
} as const
