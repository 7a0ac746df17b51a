import type { Circumstance, Quote } from '../../extraction.ts'
import type { Proposal } from './construction.ts'
import type { Draft } from './draft.ts'
import type { Range } from './nodes.ts'
import type { Period } from './periods.ts'
import { spanOf, writeContent } from './write-spans.ts'

/** An attribution that a construction proposes, in spans of the text. */
export function writeDraft(
  text: string,
  { nodes, lastParagraph }: Period,
  proposal: Proposal,
  quotes: readonly Quote[],
  circumstances: readonly Circumstance[],
): Draft {
  const spansOf = (range: Range | null) => (range === null ? [] : [spanOf(nodes, range)])
  const words = writeContent(text, nodes, proposal.content, quotes, proposal.keepsMarks)
  return {
    ...words,
    source: spansOf(proposal.source),
    cue: proposal.cue.map((range) => spanOf(nodes, range)),
    cueLemma: proposal.cueLemma,
    stance: proposal.stance,
    via: spansOf(proposal.via),
    continues: null,
    construction: proposal.construction,
    circumstances,
    paragraph: lastParagraph,
    isOpen: proposal.isOpen !== false && words.form === 'DIRECT',
    goesAlong: proposal.goesAlong === true,
  }
}

/** Words in quotes for which the article names nobody where they stand. */
export function writeUnnamed(
  text: string,
  { nodes, lastParagraph }: Period,
  ranges: readonly Range[],
  quotes: readonly Quote[],
  { continues, construction }: Pick<Draft, 'continues' | 'construction'>,
): Draft {
  return {
    ...writeContent(text, nodes, ranges, quotes),
    source: [],
    cue: [],
    cueLemma: null,
    stance: null,
    via: [],
    continues,
    construction,
    circumstances: [],
    paragraph: lastParagraph,
    isOpen: true,
    goesAlong: false,
  }
}

/** An attribution with which a quote right after it goes on. */
export function joinDrafts(draft: Draft, more: Draft): Draft {
  return {
    ...draft,
    content: [...draft.content, ...more.content],
    direct: [...draft.direct, ...more.direct],
    paragraph: more.paragraph,
  }
}
