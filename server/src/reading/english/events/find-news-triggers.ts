import type { AttributedSpeech, SegmentedText, Sentence, Token } from '../../extraction.ts'
import { isNegated, type Trigger } from './find-triggers.ts'
import type { Action } from './index-triggers.ts'
import { startsClause } from './phrase-bounds.ts'

/** Paragraphs after the headline in which the news can be told: a line below it and captions come before the lead. */
const HEAD_PARAGRAPHS = 3
/** Words of the shortest lead: a line below the headline, or who took a picture, has fewer. */
const LEAD_WORDS = 8
/** A sentence that begins with one of these only supposes. */
const SUPPOSED = new Set([
  'if',
  'unless',
  'should',
  'when',
  'how',
  'why',
  'what',
  'who',
  'where',
  'is',
  'are',
  'will',
  'can',
])
const BE = new Set(['be', "'s", '’s', "'re", '’re', 'have', 'do'])
/** What somebody says or thinks is no event, however short. */
const SAYING = new Set('say tell claim think believe want hope ask insist know feel seem look'.split(' '))
/** A verb that a clause follows tells what somebody thinks or says. */
const OPENERS = new Set(['that', 'whether', 'how', 'why', ':'])

/** The verbs that tell the news. */
export interface NewsTriggers {
  /** Those of the triggers that are the verb of a headline or lead. */
  readonly known: ReadonlySet<Trigger>
  /** Verbs of a headline or lead that no lexicon has. */
  readonly added: readonly Trigger[]
}

/**
 * The main verbs of headline and lead: what happened can be told by any verb. None where it is a verb of speech, since
 * what somebody says is no event.
 */
export function findNewsTriggers(
  { tokens, sentences }: SegmentedText,
  triggers: readonly Trigger[],
  speech: readonly AttributedSpeech[],
): NewsTriggers {
  const cues = speech.flatMap(({ cue }) => cue)
  const contents = speech.flatMap(({ content }) => content)
  const isIn = (spans: typeof cues, { span }: Token) =>
    spans.some(([start, end]) => start <= span[0] && span[0] < end)
  const known = new Set<Trigger>()
  const added: Trigger[] = []
  const seen = new Set<number>()
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.paragraph > HEAD_PARAGRAPHS) break
    if (seen.has(sentence.paragraph)) continue
    seen.add(sentence.paragraph)
    const length = sentence.tokens[1] - sentence.tokens[0]
    if (sentence.paragraph > 0 && length < LEAD_WORDS) continue
    if (SUPPOSED.has(tokens[sentence.tokens[0]]?.text.toLowerCase() ?? '')) continue
    const at = mainVerb(tokens, sentence)
    const token = at === null ? undefined : tokens[at]
    if (
      at === null ||
      token === undefined ||
      SAYING.has(token.lemma) ||
      isIn(cues, token) ||
      isIn(contents, token)
    )
      continue
    const own = triggers.find(
      ({ first, end, part }) => first <= at && at < end && part !== 'SPEECH' && part !== 'NOUN',
    )
    if (own !== undefined) known.add(own)
    else if (!OPENERS.has(tokens[at + 1]?.text.toLowerCase() ?? '')) {
      added.push(toTrigger(tokens, at, index, eventOf(tokens, at, triggers)))
    }
    if (sentence.paragraph > 0) break
  }
  return { known, added }
}

/** The first finite verb of a sentence that has a subject before it and opens no other clause. */
function mainVerb(tokens: readonly Token[], { tokens: [first, end] }: Sentence): number | null {
  let hasSubject = false
  let isAside = false
  for (let at = first; at < end; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const lower = token.text.toLowerCase()
    if (startsClause(token) && at > first) {
      // A relative clause between commas is left behind; any other clause ends the search.
      if (!hasSubject || lower === ':') hasSubject = false
      isAside = lower === 'who' || lower === 'which' || lower === 'whose'
      continue
    }
    if (isAside && token.text === ',') isAside = false
    if (isAside) continue
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON') hasSubject = true
    if (token.pos !== 'VERB' || !hasSubject || BE.has(token.lemma)) continue
    const before = tokens[at - 1]
    const isBare = /ing$/.test(lower) && before?.pos !== 'AUX'
    const isModifier = before?.pos === 'DET' || before?.pos === 'ADJ' || before?.pos === 'ADP'
    const isInfinitive = before?.text.toLowerCase() === 'to' && tokens[at - 2]?.pos !== 'PROPN'
    if (isBare || isModifier || isInfinitive) continue
    return isNegated(tokens, first, at) ? null : at
  }
  return null
}

/** The event that the object of a verb names, or its subject: filed a lawsuit, an earthquake struck. */
function eventOf(tokens: readonly Token[], verb: number, triggers: readonly Trigger[]): Action | null {
  for (let at = verb + 1; at <= verb + OBJECT_REACH; at++) {
    const noun = triggers.find(({ first, part }) => first === at && part === 'NOUN')
    if (noun !== undefined) return noun.action
    if (!['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'].includes(tokens[at]?.pos ?? '')) break
  }
  let subject = verb
  while (['AUX', 'ADV'].includes(tokens[subject - 1]?.pos ?? '')) subject--
  return triggers.find(({ end, part }) => end === subject && part === 'NOUN')?.action ?? null
}

const OBJECT_REACH = 6

function toTrigger(tokens: readonly Token[], at: number, sentence: number, object: Action | null): Trigger {
  const { lemma = '', text = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]
  const isPassive = before?.pos === 'AUX' && before.lemma === 'be' && !/ing$/.test(text)
  const isPerfect = before?.pos === 'AUX' && before.lemma === 'have'
  const isFuture = before !== undefined && /^(?:will|would|to|may|might|could|'ll|’ll)$/i.test(before.text)
  const isThird = text !== lemma && text.endsWith('s')
  return {
    action: object ?? { action: `verb ${lemma}`, kind: 'OTHER', codes: [], state: lemma },
    sentence,
    first: at,
    end: at + 1,
    part: isPassive ? 'PASSIVE' : 'ACTIVE',
    isCurrent: isThird || isPerfect,
    isFuture,
    isPast: !isFuture && !isThird && text.toLowerCase() !== lemma && !/ing$/.test(text),
  }
}
