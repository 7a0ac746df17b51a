import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import type { Slug } from '../../domain/records.ts'

const MAX_LENGTH = 60
/** Letters of a digest that stands for words without a letter that a slug may have. */
const DIGEST_LENGTH = 12

/** Words as a slug: lower-case letters, digits and hyphens, cut between words. */
export function slugOf(words: string, maxLength: number = MAX_LENGTH): Slug {
  let slug = ''
  // Any words that fit are within twice the length: no need to spell out a megabyte.
  for (const part of slugify(words.slice(0, 2 * maxLength)).split('-')) {
    if (slug !== '' && slug.length + part.length + 1 > maxLength) break
    slug = slug === '' ? part.slice(0, maxLength) : `${slug}-${part}`
  }
  return slug === '' ? digestOf(words, DIGEST_LENGTH) : slug
}

/** The first letters of a SHA-256 in hexadecimal. */
export function digestOf(content: string | Uint8Array, length: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length)
}

/** Whether words are a slug already. */
export function isSlug(words: string): boolean {
  return words.length <= 2 * MAX_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(words)
}
