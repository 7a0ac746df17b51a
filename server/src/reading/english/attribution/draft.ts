import type { Span } from '../../../domain/span.ts'
import type { Attribution } from '../../extraction.ts'

/** An attribution while the text is being read. */
export interface Draft extends Omit<Attribution, 'continues'> {
  /** The draft whose speaker goes on speaking. */
  readonly continues: Draft | null
  /** Paragraph in which it ends. */
  readonly paragraph: number
  /** Whether a quote right after it goes on with it. */
  readonly isOpen: boolean
  /** Whether it goes with the draft before it, so that a quote after both belongs to that one. */
  readonly goesAlong: boolean
}

/** Attributions in the order of the text, each pointing to the one that it continues by its index. */
export function orderDrafts(drafts: readonly Draft[]): readonly Attribution[] {
  const ordered = drafts.toSorted((a, b) => startOf(a) - startOf(b))
  const places = new Map(ordered.map((draft, index) => [draft, index]))
  return ordered.map(
    ({ continues, paragraph: _paragraph, isOpen: _isOpen, goesAlong: _goesAlong, ...attribution }) => ({
      ...attribution,
      continues: continues === null ? null : (places.get(continues) ?? null),
    }),
  )
}

function startOf({ source, cue, content }: Draft): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]: Span) => start))
}
