import { stemmer } from 'stemmer'
import type { Token } from '../../../reading/extraction.ts'
import type { SamenessKnowledge } from './knowledge.ts'
import type { Word } from './word.ts'

/** Weight of the commonest word, and what rarity adds to it. */
const LEAST_WEIGHT = 0.2
const RARITY_WEIGHT = 0.8
const LIGHT_FACTOR = 0.5
const IDLE_FACTOR = 0.25
/** Parts of speech that carry content. */
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'X', 'INTJ'])
/** Prefixes that deny; only where the tables have the rest of the word as its opposite. */
const DENYING = /^(?:un|in|im|il|ir|dis|non-?)(?=.{3})/
/** Words that the contracted "not" cuts short. */
const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
const PARTICLES = new Set(
  'about across ahead along apart around aside away back down forward in off on out over together up'.split(
    ' ',
  ),
)
/** A particle after an object: call the match off. */
const LONGEST_OBJECT = 3

/** The words of a text without its signs; verbs joined with their particles. */
export function readWords(
  tokens: readonly Token[],
  clauses: readonly number[],
  knowledge: SamenessKnowledge,
): readonly Word[] {
  const words: Word[] = []
  const taken = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.pos === 'PUNCT' || taken.has(at) || !/[\p{L}\p{N}\p{Sc}%]/u.test(token.text)) continue
    const joined = findExpression(tokens, at, knowledge)
    if (joined !== null) taken.add(joined.last)
    words.push(toWord(token, clauses[at] ?? 0, joined, tokens, knowledge))
  }
  return words
}

interface Expression {
  readonly lemma: string
  /** Index of its last token. */
  readonly last: number
}

function findExpression(
  tokens: readonly Token[],
  at: number,
  { meanings, words }: SamenessKnowledge,
): Expression | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return null
  const plain = next.text.toLowerCase()
  const known = [`${token.lemma}_${plain}`, `${token.lemma} ${plain}`].find(
    (lemma) => words.negations.has(lemma) || words.modes.has(lemma),
  )
  if (known !== undefined) return { lemma: known, last: at + 1 }
  if (token.pos !== 'VERB') return null
  for (let last = at + 1; last <= at + LONGEST_OBJECT; last++) {
    const particle = tokens[last]?.text.toLowerCase() ?? ''
    const lemma = `${token.lemma}_${particle}`
    if (PARTICLES.has(particle) && meanings.numberOf(lemma) !== undefined) return { lemma, last }
    const pos = tokens[last]?.pos
    if (pos !== 'DET' && pos !== 'PRON' && pos !== 'NOUN') return null
  }
  return null
}

function toWord(
  token: Token,
  clause: number,
  joined: Expression | null,
  tokens: readonly Token[],
  knowledge: SamenessKnowledge,
): Word {
  const { meanings } = knowledge
  const text = unhyphenate(token.text.toLowerCase().replaceAll('’', "'"), knowledge)
  const plain =
    joined?.lemma ??
    SHORTENED[text] ??
    (token.lemma === "n't"
      ? 'not'
      : unhyphenate(lemmaOf(token, text, token === tokens[0], knowledge), knowledge))
  const bare = joined === null && CONTENT.has(token.pos) ? withoutDenial(plain, knowledge) : plain
  const lemma = bare
  const number = meanings.numberOf(lemma) ?? meanings.numberOf(text) ?? -1
  return {
    start: token.span[0],
    end: joined === null ? token.span[1] : (tokens[joined.last]?.span[1] ?? token.span[1]),
    text,
    lemma,
    stem: lemma.includes('_') ? lemma : stemmer(lemma),
    form: joined !== null || bare !== plain ? lemma : stemmer(text),
    pos: token.pos,
    number,
    weight: weigh(lemma, text, number, token, knowledge),
    clause,
    isDenied: bare !== plain,
  }
}

/** A word that some spell with a hyphen, as the tables have it: re-build, rebuild. */
function unhyphenate(word: string, { meanings }: SamenessKnowledge): string {
  const whole = word.replaceAll('-', '')
  return whole !== word && meanings.numberOf(whole) !== undefined ? whole : word
}

/** The lemma; a plural that the tagger takes for a name, since it comes first, gets one, too. */
function lemmaOf(token: Token, text: string, isFirst: boolean, { meanings }: SamenessKnowledge): string {
  if (!isFirst || token.pos !== 'PROPN' || token.lemma !== text || !/[^s]s$/.test(text)) return token.lemma
  const singular = text.slice(0, -1)
  const one = meanings.numberOf(singular)
  return one !== undefined && meanings.hasPart(one, 'n') ? singular : token.lemma
}

function withoutDenial(lemma: string, { meanings }: SamenessKnowledge): string {
  const prefix = DENYING.exec(lemma)?.[0]
  const number = meanings.numberOf(lemma)
  if (prefix === undefined || number === undefined) return lemma
  const base = lemma.slice(prefix.length)
  const other = meanings.numberOf(base)
  const parts = other === undefined ? [] : meanings.oppositesIn(number, other)
  return parts.some((part) => part !== 'n') ? base : lemma
}

function weigh(
  lemma: string,
  text: string,
  number: number,
  { pos }: Token,
  { meanings, words, functionWords }: SamenessKnowledge,
): number {
  if (!CONTENT.has(pos) || functionWords.has(text) || functionWords.has(lemma)) return 0
  if (words.idle.has(lemma)) return LEAST_WEIGHT * IDLE_FACTOR
  const rank = number < 0 || number >= meanings.vocabulary ? meanings.vocabulary / 8 : number
  const weight = LEAST_WEIGHT + (RARITY_WEIGHT * Math.log(rank + 1)) / Math.log(meanings.vocabulary)
  return words.light.has(lemma) ? weight * LIGHT_FACTOR : weight
}
