import type { OutletRecord, Slug } from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ArticleEvidence, OutletClaim } from '../../reading/evidence/article-evidence.ts'

/** Outlets that are not stored, with what is known of them: a name, and whether the document has it. */
export function writeOutlets(
  articles: readonly ArticleEvidence[],
  stored: ReadonlySet<Slug>,
): readonly OutletRecord[] {
  const claims = articles.map(({ outlet }) => outlet).filter(({ slug }) => !stored.has(slug))
  // A claim with a name goes before one without.
  const named = claims.toSorted((a, b) => Number(a.name === null) - Number(b.name === null))
  return uniqueBy(named, ({ slug }) => slug).map(toOutlet)
}

function toOutlet({ slug, name, isNamed }: OutletClaim): OutletRecord {
  return {
    slug,
    name: name ?? (isNamed ? titleCase(slug) : `Unnamed outlet ${slug.split('-').at(-1)}`),
    country: null,
    ownership: 'UNKNOWN',
    stateAffiliation: null,
    homepage: null,
    wikidataId: null,
    identification: isNamed ? 'STATED' : 'INFERRED',
  }
}

/** `daily-beast` as a name: Daily Beast. */
function titleCase(slug: Slug): string {
  return slug
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}
