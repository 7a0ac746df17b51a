import type { Span } from '../../../domain/span.ts'
import type { PartOfSpeech } from '../../extraction.ts'

/** A word or mark outside quotes, or a whole quote: the unit that clauses are read in. */
export interface Node {
  readonly kind: 'word' | 'quote' | 'edge'
  readonly span: Span
  readonly text: string
  /** In lower case, with straight apostrophes; empty for a quote. */
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Index of the quote; -1 for a word. */
  readonly quote: number
  /** For a quote, whether it reads as something that was said rather than a name or a term. */
  readonly isSpeech: boolean
  /** For a quote, whether it ends with a full stop, so that the sentence may end with it. */
  readonly isSentence: boolean
  /** For a quote, whether it opens with a verb that shows tense, as what is said of a subject before it does. */
  readonly isPredicate: boolean
}

/** Nodes first to end, end-exclusive. */
export type Range = readonly [first: number, end: number]

/** What stands before the first and after the last node. */
const EDGE: Node = {
  kind: 'edge',
  span: [0, 0],
  text: '',
  lower: '',
  lemma: '',
  pos: 'PUNCT',
  quote: -1,
  isSpeech: false,
  isSentence: false,
  isPredicate: false,
}

export function nodeAt(nodes: readonly Node[], at: number): Node {
  return nodes[at] ?? EDGE
}

const STOPS = new Set(['.', ';', ':', '?', '!', '…', '...', '•', '|'])
const DASHES = new Set(['-', '–', '—', '--', '---', '––', '―'])

export function isStop({ kind, lower }: Node): boolean {
  return kind === 'edge' || (kind === 'word' && (STOPS.has(lower) || /^[.!?…]{2,}$/.test(lower)))
}

export function isDash({ lower }: Node): boolean {
  return DASHES.has(lower)
}

export function isComma({ lower }: Node): boolean {
  return lower === ','
}

const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight mon. tue. tues. wed.
  thu. thur. thurs. fri. sat. sun. tues thurs`.split(/\s+/),
)
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec`.split(/\s+/),
)

/** A day that is named, so that what stands beside it is not one name with it. */
export function isDay({ lower, pos }: Node): boolean {
  return TIMES.has(lower) && pos !== 'VERB'
}

export function isMonth({ lower, text }: Node): boolean {
  return MONTHS.has(lower.replace('.', '')) && text.charAt(0) !== lower.charAt(0)
}

export function isNoun({ kind, pos, isSpeech }: Node): boolean {
  return kind === 'quote' ? !isSpeech : pos === 'NOUN' || pos === 'PROPN'
}

const SUBJECTS = new Set(
  `i he she it they we you who everyone everybody someone somebody nobody one both others another some many most few
  several all those this that these neither none anyone no-one each half either something nothing anything everything`.split(
    /\s+/,
  ),
)

/** A word that stands alone for somebody as the subject. */
export function isPronoun({ lower, pos }: Node): boolean {
  return SUBJECTS.has(lower) && pos !== 'VERB'
}

const PERSONAL = new Set(['i', 'he', 'she', 'it', 'they', 'we', 'you'])

export function isPersonal({ lower }: Node): boolean {
  return PERSONAL.has(lower)
}

const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose'])

export function isOwner({ lower }: Node): boolean {
  return OWNERS.has(lower)
}

export function isPossessive({ lower, pos }: Node): boolean {
  return lower === "'" || (lower === "'s" && pos !== 'AUX' && pos !== 'VERB')
}

export function isDeterminer({ pos, lower }: Node): boolean {
  return (pos === 'DET' && lower !== 'that') || OWNERS.has(lower)
}

const CONJUNCTIONS = new Set(['and', 'but', 'or', 'then', 'yet', 'nor', '&'])

export function isConjunction({ lower }: Node): boolean {
  return CONJUNCTIONS.has(lower)
}

const SUBORDINATORS = new Set(
  `while as although though because when if since until unless whereas after before once even so where whether
  whenever lest despite`.split(/\s+/),
)

export function isSubordinator({ lower }: Node): boolean {
  return SUBORDINATORS.has(lower)
}

const RELATIVES = new Set(['who', 'which', 'whom', 'whose'])

export function isRelative({ lower }: Node): boolean {
  return RELATIVES.has(lower)
}

const QUESTIONS = new Set(['what', 'who', 'whom', 'which', 'when', 'where', 'why', 'how', 'whether', 'if'])

export function isQuestionWord({ lower }: Node): boolean {
  return QUESTIONS.has(lower)
}

export function isPreposition({ pos, lower }: Node): boolean {
  return (pos === 'ADP' || PREPOSITIONS.has(lower)) && lower !== 'that' && lower !== 'out'
}

const PREPOSITIONS = new Set(
  `of for at in from with on to by against between near behind inside within under over about into through during
  outside across among around via upon`.split(/\s+/),
)

const MODALS = new Set([
  'would',
  'could',
  'may',
  'might',
  'should',
  'must',
  'can',
  'will',
  "'ll",
  "'d",
  'shall',
  'ca',
  'wo',
  'cannot',
])

export function isModal({ lower }: Node): boolean {
  return MODALS.has(lower)
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'m", "'re"])

export function isBe({ lower, pos }: Node): boolean {
  return BE.has(lower) || (lower === "'s" && pos === 'AUX')
}

const HAVE = new Set(['have', 'has', 'had', "'ve", 'having'])

export function isHave({ lower }: Node): boolean {
  return HAVE.has(lower)
}

export function isAuxiliary(node: Node): boolean {
  return isBe(node) || isHave(node) || isModal(node) || ['do', 'does', 'did'].includes(node.lower)
}

export function isNegation({ lower }: Node): boolean {
  return lower === 'not' || lower === "n't" || lower === 'never'
}

export function isAdverb({ pos, lower }: Node): boolean {
  return pos === 'ADV' || ADVERBS.has(lower)
}

const ADVERBS = new Set(
  `also later earlier then again since already now still just even only however too further repeatedly previously
  separately meanwhile reportedly once first ever yet nevertheless nonetheless instead therefore thus aloud anyway
  back afterwards afterward categorically flatly angrily bluntly`.split(/\s+/),
)

/** Whether a verb or auxiliary shows tense, so that a clause can stand on it. */
export function showsTense(nodes: readonly Node[], at: number): boolean {
  const node = nodeAt(nodes, at)
  if (node.kind !== 'word') return false
  if (isModal(node)) return true
  if (isAuxiliary(node))
    return !['be', 'been', 'being', 'having'].includes(node.lower) && nodeAt(nodes, at - 1).lower !== 'to'
  if (node.pos !== 'VERB' || node.lower.endsWith('ing')) return false
  // Has failed, was not expected: the auxiliary shows it.
  let before = at - 1
  while (before > at - 3 && (isAdverb(nodeAt(nodes, before)) || isNegation(nodeAt(nodes, before)))) before--
  return nodeAt(nodes, at - 1).lower !== 'to' && !isAuxiliary(nodeAt(nodes, before))
}
