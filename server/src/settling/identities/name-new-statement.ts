import type { Slug } from '../../domain/records.ts'
import type { QuotationEvidence } from '../../reading/evidence/article-evidence.ts'
import { digestOf, slugOf } from '../../reading/evidence/slug-of.ts'
import { placeOf } from './place-of.ts'

const MAX_LETTERS = 60
/** 32 bits: of a story's ten thousand statements, two meet once in a hundred stories, and then both stay apart. */
const DIGEST_LETTERS = 8

/**
 * A new statement's key: who said it, the first words, and a digest of its first quotation (article and place). It
 * follows from that quotation alone, so that the same articles give the same key wherever they are read.
 */
export function nameNewStatement(speaker: Slug | null, article: Slug, first: QuotationEvidence): Slug {
  const words = slugOf(first.text, MAX_LETTERS)
  const digest = digestOf(JSON.stringify([article, placeOf(first)]), DIGEST_LETTERS)
  return `${slugOf(`${speaker ?? 'unattributed'}-${words}`, MAX_LETTERS)}-${digest}`
}
