import { z } from 'zod'
import { edtfBounds } from '../domain/edtf-bounds.ts'
import { chooseForm } from './explain-issue.ts'

/** NUL cannot be stored by PostgreSQL, and half a surrogate pair is not a character. */
const UNSTORABLE = /[\0\p{Surrogate}]/u
/** What names a record in files and in addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Text in Unicode normal form NFC. */
export const textField = (title: string, description: string) =>
  z
    .string()
    .refine((text) => !UNSTORABLE.test(text), { error: 'holds a NUL or half a surrogate pair' })
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text !== '', { error: 'must not be empty' })
    .meta({ title, description })

export const slugField = (title: string, description: string) =>
  z
    .string()
    .regex(SLUG, { error: 'must be lower-case letters, digits and single hyphens, such as jens-stoltenberg' })
    .meta({ title, description })

/** A bare year may be written without quotation marks, though YAML takes it for a number. */
export const edtfField = (title: string, description: string) =>
  z
    .union([z.string(), z.int()], { error: chooseForm('a date in EDTF level 1, such as 2021-10-06') })
    .transform((written, context) => {
      const text = String(written)
      try {
        edtfBounds(text)
      } catch (error) {
        context.issues.push({
          code: 'custom',
          input: written,
          message: error instanceof Error ? error.message : String(error),
        })
      }
      return text
    })
    .meta({
      title,
      description: `${description} In EDTF level 1, such as 2021-10-06, 2021-10, 2018, 2006~ or 2021-10-06/2021-10-31.`,
    })

export const dayField = (title: string, description: string) =>
  z.iso.date({ error: 'must be a calendar day, such as 2021-10-06' }).meta({ title, description })

export const countryField = (title: string, description: string) =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166-1 alpha-2 code, such as GB' })
    .meta({ title, description: `${description} ISO 3166-1 alpha-2, such as GB.` })

export const webAddressField = (title: string, description: string) =>
  z
    .url({ error: 'must be the address of a web page' })
    .regex(/^https?:\/\//, { error: 'must start with https:// or http://' })
    .meta({ title, description })

export const wikidataField = z
  .string()
  .regex(/^Q[1-9]\d*$/, { error: 'must be a Wikidata item, such as Q7184' })
  .meta({ title: 'Wikidata item', description: 'Such as Q7184. Leave it out unless it is sure.' })

export const languageField = z
  .string()
  .refine(isLanguageTag, { error: 'must be a BCP 47 language tag, such as en-GB' })
  .meta({ title: 'Language', description: 'BCP 47 tag of the language of the article, such as en-GB.' })

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
