import type { Day, Slug } from '../domain/records.ts'
import type { Identification } from '../domain/vocabulary.ts'
import type { Hedge } from '../lexicons/read-hedges.ts'
import type { CleanedArticle, DocumentFormat } from './clean.ts'
import { findQuotes } from './english/find-quotes.ts'
import { segment } from './english/segment.ts'
import type { ArticleEvidence, OutletClaim } from './evidence/article-evidence.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { nameArticle } from './evidence/name-article.ts'
import { digestOf, isSlug, slugOf } from './evidence/slug-of.ts'
import type { Extraction } from './extraction.ts'

/** What reads articles, by name and version: documents are read anew when it changes. */
export const EXTRACTED_BY = 'rashomon 2'

/** What is said of a document by whoever hands it in; null where nothing is. */
export interface DocumentClaims {
  readonly story: Slug
  readonly storyTitle: string | null
  /** Slug or name. */
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedOn: Day | null
}

/** A document as received. */
export interface ReceivedDocument {
  readonly text: string
  readonly format: DocumentFormat
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string
  readonly claims: DocumentClaims
}

/** The parts of a reader that know words. */
export interface ReaderParts {
  readonly clean: (document: string, format: DocumentFormat) => CleanedArticle
  readonly extract: (text: string, options: { readonly publishedOn: Day | null }) => Extraction
  readonly hedges: readonly Hedge[]
}

/** Slugs of outlets by their names in lower case. */
export type KnownOutlets = ReadonlyMap<string, Slug>

/** Letters of the digest that names an outlet that nobody names. */
const DIGEST_LENGTH = 8

/**
 * A function that reads a raw document: cleans it, extracts what it tells, and cuts what was said into spoken
 * sentences. Pure: it knows nothing of other articles, only which outlets go by which names.
 *
 * @throws UnreadableDocument where the document cannot be read.
 */
export function createDocumentReader({
  clean,
  extract,
  hedges,
}: ReaderParts): (document: ReceivedDocument, outlets?: KnownOutlets) => ArticleEvidence {
  return ({ text, format, sha256, claims }, outlets = new Map()) => {
    const cleaned = clean(text, format)
    const outlet = claimOutlet(claims, cleaned, sha256, outlets)
    const day = publicationDay(claims, cleaned)
    const extraction = extract(cleaned.text, { publishedOn: day.publishedOn })
    const segmented = segment(cleaned.text)
    const identity = { outlet: outlet.slug, story: claims.story, sourceSha256: sha256 }
    return gatherEvidence(
      {
        slug: nameArticle(identity, cleaned.headline),
        story: claims.story,
        storyTitle: claims.storyTitle,
        outlet,
        url: claims.url ?? cleaned.url,
        ...day,
        sourceSha256: sha256,
        extractedBy: EXTRACTED_BY,
        source: {
          mediaType: format === 'html' ? 'text/html' : 'text/plain',
          ingestKey: makeIngestKey(sha256, claims),
          removed: cleaned.removed,
        },
        cleaned,
        extraction,
        segmented,
        quotes: findQuotes(segmented),
      },
      hedges,
    )
  }
}

/** Equal for documents of which there is nothing new to read: the same bytes, claims and reader. */
export function makeIngestKey(sha256: string, claims: DocumentClaims): string {
  const { story, outlet, url, publishedOn } = claims
  return digestOf(JSON.stringify([EXTRACTED_BY, sha256, story, outlet, url, publishedOn]), 64)
}

/**
 * The outlet that the sender names, else the one that the page names; where neither does, one of the document's own,
 * since nobody knows whether two such documents come from one outlet.
 */
function claimOutlet(
  claims: DocumentClaims,
  { outletName }: CleanedArticle,
  sha256: string,
  known: ReadonlyMap<string, Slug>,
): OutletClaim {
  const toSlug = (name: string) => known.get(name.toLowerCase()) ?? slugOf(name)
  const { outlet } = claims
  if (outlet !== null) return { slug: toSlug(outlet), name: isSlug(outlet) ? null : outlet, isNamed: true }
  if (outletName !== null) return { slug: toSlug(outletName), name: outletName, isNamed: true }
  return { slug: `unnamed-${sha256.slice(0, DIGEST_LENGTH)}`, name: null, isNamed: false }
}

function publicationDay(
  { publishedOn }: DocumentClaims,
  cleaned: CleanedArticle,
): { readonly publishedOn: Day | null; readonly publishedOnBasis: Identification | null } {
  if (publishedOn !== null) return { publishedOn, publishedOnBasis: 'STATED' }
  return { publishedOn: cleaned.publishedOn, publishedOnBasis: cleaned.publishedOnBasis }
}
