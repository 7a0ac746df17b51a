import type { CueStance } from '../../../domain/vocabulary.ts'
import type { CueIndex } from './cue-index.ts'
import type { Node, Range } from './nodes.ts'
import type { Subject } from './subjects.ts'
import type { CueVerb } from './verb-groups.ts'

/** A period and what is known of its verbs. */
export interface PeriodContext {
  readonly nodes: readonly Node[]
  readonly cues: readonly CueVerb[]
  /** The subject of each cue: its own, or the one that it shares with the cue before it. */
  readonly subjects: readonly (Subject | null)[]
  readonly index: CueIndex
  /** Whether the period is the first of the text and ends without a stop, as headlines do. */
  readonly isHeadline: boolean
}

/** An attribution as one construction reads it, in nodes. */
export interface Proposal {
  readonly construction: string
  readonly source: Range | null
  readonly cue: readonly Range[]
  readonly cueLemma: string | null
  readonly stance: CueStance | null
  readonly content: readonly Range[]
  readonly via: Range | null
  /** Whether quotes are part of what the writer tells, so that they keep their marks: blamed "bureaucracy". */
  readonly keepsMarks: boolean
  /** Whether a quote in the next sentence goes on with it. */
  readonly isOpen: boolean
}

/** A way in which a verb and its surroundings may attribute words. */
export interface VerbConstruction {
  readonly name: string
  readonly read: (context: PeriodContext, cue: CueVerb, at: number) => Proposal | null
}

/** A way to attribute words without a verb. */
export interface PhraseConstruction {
  readonly name: string
  readonly find: (context: PeriodContext) => readonly Proposal[]
}

/** A proposal of a verb construction. */
export function propose(
  construction: string,
  cue: CueVerb,
  parts: { source: Range | null; content: readonly Range[]; cue?: readonly Range[]; via?: Range | null },
): Proposal {
  return {
    construction,
    source: parts.source,
    cue: parts.cue ?? [[cue.entry.lemma.startsWith('not ') ? cue.first : cue.head, cue.end]],
    cueLemma: cue.entry.lemma,
    stance: cue.entry.stance,
    content: parts.content.filter(([first, end]) => first < end),
    via: parts.via ?? null,
    keepsMarks: !/quote|cue-(?:after|inside)|passive-clause|as-clause|citing/.test(construction),
    isOpen: true,
  }
}
