import { RENDERINGS, type Rendering } from './rendering.ts'

/**
 * The rendering that stands for several quotations of one statement at one outlet: that of the quotation that keeps
 * most of the fullest rendering, and of equals the most faithful. null where there is none.
 */
export function pickRendering(
  quotations: readonly { readonly rendering: Rendering; readonly retention: number }[],
): Rendering | null {
  const [best] = quotations.toSorted(
    (a, b) => b.retention - a.retention || RENDERINGS.indexOf(a.rendering) - RENDERINGS.indexOf(b.rendering),
  )
  return best?.rendering ?? null
}
