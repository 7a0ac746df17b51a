import type { AttributedSpeech, SegmentedText } from '../../extraction.ts'
import type { Trigger } from './find-triggers.ts'
import type { Action } from './index-triggers.ts'

/** That somebody said something: CAMEO 010, make a statement. */
const SAY: Action = {
  action: 'say',
  kind: 'STATEMENT',
  codes: [{ scheme: 'CAMEO', code: '010' }],
  state: 'said',
}

/** The cues of reported words as triggers, in text order: with a date they tell of an occasion. */
export function findSpeechTriggers(
  { tokens, sentences }: SegmentedText,
  speech: readonly AttributedSpeech[],
): readonly Trigger[] {
  const cues = speech.flatMap(({ cue }) => cue.slice(0, 1)).sort((a, b) => a[0] - b[0])
  const found: Trigger[] = []
  let at = 0
  let sentence = 0
  for (const [start, stop] of cues) {
    while (at < tokens.length && (tokens[at]?.span[0] ?? 0) < start) at++
    let end = at
    while (end < tokens.length && (tokens[end]?.span[1] ?? Infinity) <= stop) end++
    while (sentence < sentences.length && (sentences[sentence]?.tokens[1] ?? 0) <= at) sentence++
    if (end === at) continue
    found.push({
      action: SAY,
      sentence,
      first: at,
      end,
      part: 'SPEECH',
      isCurrent: false,
      isFuture: false,
      isPast: true,
    })
  }
  return found
}
