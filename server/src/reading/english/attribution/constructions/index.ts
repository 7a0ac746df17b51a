import type { PhraseConstruction, VerbConstruction } from '../construction.ts'
import { accordingTo } from './according-to.ts'
import { asClause } from './as-clause.ts'
import { citing } from './citing.ts'
import { clauseAfterCue } from './clause-after-cue.ts'
import { cueAfterWords } from './cue-after-words.ts'
import { headlineColon } from './headline-colon.ts'
import { inWordsOf } from './in-words-of.ts'
import { nameBesideQuote } from './name-beside-quote.ts'
import { nominalCue } from './nominal-cue.ts'
import { objectOfCue } from './object-of-cue.ts'
import { passiveCue } from './passive-cue.ts'
import { quoteAfterCue } from './quote-after-cue.ts'
import { quotedAsSaying } from './quoted-as-saying.ts'
import { refusal } from './refusal.ts'
import { relativeObject } from './relative-object.ts'
import { supportVerb } from './support-verb.ts'
import { voiceBesideQuote } from './voice-beside-quote.ts'

/** How a reporting verb may attribute words; the first one that fits is taken. To add one, write its file and name it here. */
export const VERB_CONSTRUCTIONS: readonly VerbConstruction[] = [
  refusal,
  quotedAsSaying,
  citing,
  asClause,
  relativeObject,
  cueAfterWords,
  passiveCue,
  supportVerb,
  quoteAfterCue,
  clauseAfterCue,
  objectOfCue,
]

/** How words are attributed without a verb. */
export const PHRASE_CONSTRUCTIONS: readonly PhraseConstruction[] = [
  accordingTo,
  inWordsOf,
  nominalCue,
  headlineColon,
  nameBesideQuote,
  voiceBesideQuote,
]
