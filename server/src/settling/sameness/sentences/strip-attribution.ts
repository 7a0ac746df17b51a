import type { CueStance } from '../../../domain/vocabulary.ts'
import type { WordMeanings } from '../../../lexicons/meaning/read-word-meanings.ts'
import type { Token } from '../../../reading/extraction.ts'
import type { SamenessKnowledge } from './knowledge.ts'

/** Words of a speaker and verb before, or after, what is said. */
const LONGEST_LEAD = 9
const LONGEST_TAIL = 9
/** Whoever reports himself is quoted with his report. */
const FIRST_PERSONS = new Set(['i', 'we', 'you', 'it', 'there', 'this', 'that', 'what'])
/** What a speaker is, where a tail has no more than a common noun for him. */
const SPEAKERS = new Set(['person', 'group'])
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'ADP', 'PART', 'NUM', 'CCONJ', 'SYM'])
/** How a clause starts that a verb of speech governs without "that". */
const OPENERS = new Set([
  'PRON',
  'DET',
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'AUX',
  'ADV',
  'ADP',
  'SCONJ',
  'VERB',
  'PART',
])

/** What is said, without who says it. */
export interface Content {
  readonly tokens: readonly Token[]
  /** Whether words that report it were taken off. */
  readonly isReported: boolean
  /** The verb of reporting that was taken off; null where none was. */
  readonly cue: Token | null
}

/** Takes off a leading "NP said (NP) (that)" and a trailing ", NP said". */
export function stripAttribution(
  tokens: readonly Token[],
  { cues, meanings, words }: SamenessKnowledge,
): Content {
  const reports = (token: Token) =>
    isCue(token, cues) && !words.modes.get(token.lemma)?.some(({ triggers }) => triggers === 'always')
  const tail = findTail(tokens, reports, meanings)
  if (tail !== null) return { tokens: tokens.slice(0, tail.start), isReported: true, cue: tail.cue }
  const lead = findLead(tokens, reports, meanings)
  if (lead !== null) return { tokens: tokens.slice(lead.end), isReported: true, cue: lead.cue }
  return { tokens, isReported: false, cue: null }
}

function isCue(token: Token, cues: ReadonlyMap<string, CueStance>): boolean {
  return token.pos === 'VERB' && cues.has(token.lemma)
}

function findLead(
  tokens: readonly Token[],
  reports: (token: Token) => boolean,
  meanings: WordMeanings,
): { readonly end: number; readonly cue: Token } | null {
  if (FIRST_PERSONS.has(tokens[0]?.text.toLowerCase() ?? '')) return null
  const at = tokens.slice(0, LONGEST_LEAD).findIndex(reports)
  const cue = tokens[at]
  if (cue === undefined || at === 0) return null
  if (cue.text.endsWith('ing') || cue.text === cue.lemma) return null
  const subject = tokens.slice(0, at)
  if (!subject.every(({ pos }) => NOMINAL.has(pos)) || !subject.some((token) => isSpeaker(token, meanings)))
    return null
  // A denial has no content of its own: it denies the clause that follows, or what somebody is to have done.
  const after = tokens.slice(at + 1)
  const that = after.slice(0, LONGEST_LEAD).findIndex(({ lemma }) => lemma === 'that')
  if (that >= 0 && after.slice(0, that).every(({ pos }) => NOMINAL.has(pos))) {
    return { end: at + 1 + that + 1, cue }
  }
  const start = cue.lemma === 'tell' ? skipPhrase(after) : 0
  return startsClause(after.slice(start)) ? { end: at + 1 + start, cue } : null
}

/** Index after a first noun phrase: "told the panel | it had". */
function skipPhrase(tokens: readonly Token[]): number {
  const noun = tokens.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')
  let end = noun + 1
  while (tokens[end]?.pos === 'NOUN' || tokens[end]?.pos === 'PROPN') end++
  return end
}

/** Whether a subject and a finite verb come next. */
function startsClause(tokens: readonly Token[]): boolean {
  if (!OPENERS.has(tokens[0]?.pos ?? 'X')) return false
  const verb = tokens.slice(0, 12).findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb > 0 && tokens[verb - 1]?.pos !== 'PART' && tokens[verb - 1]?.lemma !== 'to'
}

function findTail(
  tokens: readonly Token[],
  reports: (token: Token) => boolean,
  meanings: WordMeanings,
): { readonly start: number; readonly cue: Token } | null {
  const start = tokens.findLastIndex(({ text }) => text === ',' || text === '–' || text === '—')
  if (start < 3) return null
  const tail = tokens.slice(start + 1).filter(({ pos }) => pos !== 'PUNCT')
  if (tail.length > LONGEST_TAIL || FIRST_PERSONS.has(tail[0]?.text.toLowerCase() ?? '')) return null
  const at = tail.findIndex(reports)
  const cue = tail[at]
  if (cue === undefined || at === 0 || cue.text === cue.lemma) return null
  const others = tail.filter((_, index) => index !== at)
  const isNominal = tail[0]?.pos !== 'CCONJ' && others.every(({ pos }) => NOMINAL.has(pos))
  const hasSpeaker = others.some((token) => isSpeaker(token, meanings))
  return isNominal && hasSpeaker ? { start, cue } : null
}

function isSpeaker({ pos, lemma }: Token, meanings: WordMeanings): boolean {
  if (pos === 'PROPN' || (pos === 'PRON' && lemma !== 'it')) return true
  return (
    pos === 'NOUN' && meanings.topicsOf(meanings.numberOf(lemma) ?? -1).some((topic) => SPEAKERS.has(topic))
  )
}
