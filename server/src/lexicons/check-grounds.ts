import { z } from 'zod'

/** Why a group of entries is what it says: a work named in the file's `sources`, or a reason in our own words. */
export interface Ground {
  readonly source?: string | undefined
  readonly reason?: string | undefined
}

/** A text that says something. */
export const words = z.string().trim().min(1)

/** Works by the names that groups know them by. */
export const sources = z.record(z.string().regex(/^[a-z0-9-]+$/), words)

/** What each group says of itself; the entries of the group stand beside it. */
export const ground = { class: words, source: words.optional(), reason: words.optional() }

/**
 * Reports each group that gives no ground, or names a work that is not among the sources. Runs as a check of the
 * file's schema.
 */
export function checkGrounds(
  file: { readonly sources: Readonly<Record<string, string>>; readonly groups: readonly Ground[] },
  context: z.RefinementCtx,
): void {
  for (const [index, { source, reason }] of file.groups.entries()) {
    if (source === undefined && reason === undefined) {
      context.addIssue({ code: 'custom', path: ['groups', index], message: 'give a source or a reason' })
    }
    if (source !== undefined && !Object.hasOwn(file.sources, source)) {
      const message = `${source} is not among the sources of this file`
      context.addIssue({ code: 'custom', path: ['groups', index, 'source'], message })
    }
  }
}
