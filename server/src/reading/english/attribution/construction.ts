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

/** What a construction says of the attributions that it reads, whatever their words. */
export interface Traits {
  /** Its name, by which its record is kept. */
  readonly name: string
  /** Whether quotes are part of what the writer tells, so that they keep their marks: blamed "bureaucracy". */
  readonly keepsMarks: boolean
  /** Whether a quote in the next sentence goes on with it; true if left out. */
  readonly isOpen?: boolean
  /** Whether it reports a deed or a thing: inside what somebody else says it is part of his story. */
  readonly isSlight?: boolean
  /** Whether what is said is named by a thing alone: inside direct speech it is a way of speaking. */
  readonly isThing?: boolean
  /** Whether it goes with the attribution before it, so that a quote after both belongs to that one. */
  readonly goesAlong?: boolean
  /** Whether the saying itself is all that need be told: declined to comment. */
  readonly mayBeEmpty?: boolean
}

/** An attribution as one construction reads it, in nodes. */
export interface Proposal extends Omit<Traits, 'name'> {
  readonly construction: string
  readonly source: Range | null
  readonly cue: readonly Range[]
  readonly cueLemma: string | null
  readonly stance: CueStance | null
  readonly content: readonly Range[]
  readonly via: Range | null
  /** Words that the same speaker is reported to have said after these: "...," she said, and that they had left. */
  readonly more?: Range
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
  { name, ...traits }: Traits,
  cue: CueVerb,
  parts: {
    source: Range | null
    content: readonly Range[]
    cue?: readonly Range[]
    via?: Range | null
    more?: Range | null
  },
): Proposal {
  return {
    ...traits,
    construction: name,
    source: parts.source,
    cue: parts.cue ?? [[cue.entry.lemma.startsWith('not ') ? cue.first : cue.head, cue.end]],
    cueLemma: cue.entry.lemma,
    stance: cue.entry.stance,
    content: parts.content.filter(([first, end]) => first < end),
    via: parts.via ?? null,
    ...(parts.more == null ? {} : { more: parts.more }),
  }
}
