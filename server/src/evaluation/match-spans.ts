import type { Span } from '../domain/span.ts'
import { type NumberedPair, takeOneToOne } from './take-one-to-one.ts'

/**
 * Pairs what was marked in a text with what was extracted, one to one, where the spans overlap and `fits` lets them:
 * those first that overlap by the greatest part of their letters.
 */
export function matchSpans<Marked extends { readonly span: Span }, Found extends { readonly span: Span }>(
  gold: readonly Marked[],
  extracted: readonly Found[],
  fits: (marked: Marked, found: Found) => boolean,
): readonly NumberedPair[] {
  const candidates = gold.flatMap((marked, a) =>
    extracted.flatMap((found, b) => {
      const agreement = fits(marked, found) ? agreementOf(marked.span, found.span) : 0
      return agreement > 0 ? [{ gold: a, extracted: b, agreement }] : []
    }),
  )
  candidates.sort((x, y) => y.agreement - x.agreement || x.gold - y.gold || x.extracted - y.extracted)
  return takeOneToOne(candidates)
}

/** Length of what both cover, of what either covers. */
function agreementOf([start, end]: Span, [otherStart, otherEnd]: Span): number {
  const shared = Math.min(end, otherEnd) - Math.max(start, otherStart)
  return shared <= 0 ? 0 : shared / (Math.max(end, otherEnd) - Math.min(start, otherStart))
}
