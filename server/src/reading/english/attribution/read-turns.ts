import type { Span } from '../../../domain/span.ts'
import type { SegmentedText, Sentence } from '../../extraction.ts'
import type { Draft } from './draft.ts'

/** A paragraph of a conversation that says who speaks in it. */
interface Turn {
  readonly paragraph: number
  readonly label: Span
  readonly name: string
  readonly words: Span
}

/** What may stand before the colon: a name, one in capitals, one with its body in brackets. */
const LABEL =
  /^(\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,4})(?: \([^()]{1,40}\))?:\s+(?=[^\s"“'‘«„])/u
/** A letter with its colon, or the stop that some print instead. */
const LETTER = /^[QA][:.]\s+(?=\S)/u
/** Longest label, in UTF-16 units. */
const FAR_ENOUGH = 220

/**
 * What is said in an interview or a transcript that is printed without quotation marks, by paragraph: Q: Why did you
 * leave? | RITA COLE: They lied to us. Questions under a mere Q are the outlet's own and nobody's quotation; answers
 * under a mere A have no speaker. Labels count where the text is made of them: questions with answers, or names that
 * take turns.
 */
export function readTurns(segmented: SegmentedText): ReadonlyMap<number, Draft | null> {
  const { sentences } = segmented
  const turns = sentences.flatMap((sentence, at) =>
    sentence.paragraph === sentences[at - 1]?.paragraph ? [] : readTurn(segmented, sentence),
  )
  const names = new Set(turns.map(({ name }) => name))
  const isInterview = names.has('Q') && names.has('A')
  const isTranscript = names.size > 1 && turns.length > names.size
  const isSpoken = ({ name }: Turn) => (name.length === 1 ? isInterview : isTranscript)
  return new Map(
    turns.filter(isSpoken).map((turn) => [turn.paragraph, turn.name === 'Q' ? null : write(turn)]),
  )
}

/** The turn of the paragraph that a sentence begins. */
function readTurn({ text, paragraphs, tokens }: SegmentedText, first: Sentence): readonly Turn[] {
  const [start, end] = paragraphs[first.paragraph] ?? first.span
  const opening = text.slice(start, Math.min(end, start + FAR_ENOUGH))
  const match = LETTER.exec(opening) ?? LABEL.exec(opening)
  if (match === null) return []
  const name = match[1] ?? opening.charAt(0)
  const label: Span = [start, start + name.length]
  // Where: | Best of all: are headings of facts.
  const isName = () =>
    tokens
      .slice(...first.tokens)
      .every(({ span, pos }) => span[0] >= label[1] || pos === 'PROPN' || pos === 'PUNCT')
  if (name.length > 1 && !isName()) return []
  return [{ paragraph: first.paragraph, name, label, words: [start + match[0].length, end] }]
}

function write({ paragraph, name, label, words }: Turn): Draft {
  return {
    form: 'DIRECT',
    source: name.length > 1 ? [label] : [],
    cue: [],
    cueLemma: null,
    stance: null,
    via: [],
    content: [words],
    direct: [words],
    continues: null,
    construction: 'turn',
    circumstances: [],
    paragraph,
    isOpen: false,
    goesAlong: false,
  }
}
