import { z } from 'zod'
import { slugField, textField } from './field-schemas.ts'

const sourceSchema = z
  .strictObject({
    article: slugField(
      'Article',
      'Slug of the article: the base name of its source document and its annotations.',
    ),
    originalName: textField('Original name', 'File name under which the source document was received.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in 64 lower-case hexadecimal digits' })
      .meta({ title: 'SHA-256', description: 'Of the bytes of the source document.' }),
    origin: textField('Origin', 'Where the source document comes from and what it holds.'),
  })
  .meta({ title: 'Source', description: 'One source document.' })

export const manifestSchema = z
  .strictObject({
    sources: z.array(sourceSchema).meta({ title: 'Sources', description: 'Every document in articles/.' }),
  })
  .meta({ title: 'Manifest', description: 'The source documents, byte for byte as received.' })

export type Manifest = z.output<typeof manifestSchema>
