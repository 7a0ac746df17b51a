import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItsFunction } from 'wink-nlp'
import type { Span } from '../../../domain/span.ts'
import type { PartOfSpeech, Token } from '../../extraction.ts'
import { lemmatize } from './lemmatize.ts'
import { splitContraction } from './split-contraction.ts'
import { standIn } from './stand-in.ts'

/** Words given to the tagger at once: its own tables grow with the text it is given. */
const BATCH = 2_000

/** A word as the tagger is to see it. */
interface Fed {
  readonly span: Span
  /** As printed, with straight apostrophes. */
  readonly word: string
  readonly seen: string
}

/** Gives each word its lemma and part of speech; contractions become two tokens (`did`, `n't`). */
export function tagTokens(text: string, spans: readonly Span[]): readonly Token[] {
  const tagger = loadTagger()
  const tokens: Token[] = []
  for (let from = 0; from < spans.length; from += BATCH) {
    const fed = spans.slice(from, from + BATCH).flatMap((span) => feed(text, span, tagger.knows))
    tagBatch(text, fed, tagger, tokens)
  }
  return tokens
}

function feed(text: string, span: Span, knows: (word: string) => boolean): Fed[] {
  const word = text.slice(span[0], span[1]).replaceAll('’', "'")
  const cut = knows(word) || knows(word.toLowerCase()) ? word.length : splitContraction(word)
  if (cut === word.length) return [{ span, word, seen: standIn(word, knows) }]
  const middle = span[0] + cut
  return [
    { span: [span[0], middle], word: word.slice(0, cut), seen: standIn(word.slice(0, cut), knows) },
    { span: [middle, span[1]], word: word.slice(cut), seen: word.slice(cut).toLowerCase() },
  ]
}

function tagBatch(text: string, fed: readonly Fed[], { nlp, its }: Tagger, tokens: Token[]): void {
  const tagged = nlp.readDoc(fed.map(({ seen }) => seen).join(' ')).tokens()
  const values = tagged.out() as string[]
  const tags = tagged.out(its.pos) as PartOfSpeech[]
  const lemmas = tagged.out(its.lemma as ItsFunction<string>) as string[]
  let at = 0
  for (const { span, word, seen } of fed) {
    // The tagger may cut a word up, as it does with contractions; the parts add up to what it was given.
    let taken = 0
    let [start] = span
    while (taken < seen.length && at < values.length) {
      const length = values[at]?.length ?? 0
      taken += length
      const end = taken >= seen.length ? span[1] : Math.min(span[1], start + length)
      const tag = tags[at] ?? 'X'
      if (end > start) {
        const printed = text.slice(start, end)
        const isWhole = seen === word
        tokens.push({
          span: [start, end],
          text: printed,
          lemma: isWhole ? (lemmas[at] ?? printed).toLowerCase() : lemmatize(printed, tag),
          pos: tag,
        })
      }
      start = end
      at++
    }
  }
}

/** Whether the tagger's lexicon has a word in this spelling. */
export function knowsWord(word: string): boolean {
  return loadTagger().knows(word)
}

interface Tagger {
  readonly nlp: ReturnType<typeof winkNlp>
  readonly its: ReturnType<typeof winkNlp>['its']
  readonly knows: (word: string) => boolean
}

/** Takes about 0.2 s and 30 MB, so it is loaded once, when first needed. */
function loadTagger(): Tagger {
  if (tagger === undefined) {
    const nlp = winkNlp(model, ['pos'])
    const words = readWords(model.core)
    tagger = { nlp, its: nlp.its, knows: (word) => words.has(word) }
  }
  return tagger
}

let tagger: Tagger | undefined

/** The words of the model's lexicon. Its types keep them to themselves. */
function readWords(core: unknown): ReadonlySet<string> {
  if (typeof core === 'function') {
    const { features } = core() as { features?: { lexeme?: { list?: unknown } } }
    const list = features?.lexeme?.list
    if (Array.isArray(list)) return new Set(list.filter((word) => typeof word === 'string'))
  }
  throw new TypeError('wink-eng-lite-web-model has no list of lexemes where it had one up to version 1.8')
}
