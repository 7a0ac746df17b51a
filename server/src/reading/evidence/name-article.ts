import type { Slug } from '../../domain/records.ts'
import { digestOf, slugOf } from './slug-of.ts'

/** 40 bits, beside the words of the headline: of a million articles with one headline, hardly two meet. */
const DIGEST_LENGTH = 10

/** What makes a received document the article that it is: the same again is the same article. */
export interface ArticleIdentity {
  readonly outlet: Slug
  readonly story: Slug
  /** SHA-256 of the document as received, in hexadecimal. */
  readonly sourceSha256: string
}

/** An article's slug: its outlet and headline for people, and a digest of what makes it itself. */
export function nameArticle({ outlet, story, sourceSha256 }: ArticleIdentity, headline: string): Slug {
  const digest = digestOf(JSON.stringify([outlet, story, sourceSha256]), DIGEST_LENGTH)
  return `${outlet}-${slugOf(headline)}-${digest}`
}
