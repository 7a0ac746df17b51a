import { readAttributionLexicons } from '@rashomon/server/lexicons/read-attribution-lexicons'
import { attribute } from '@rashomon/server/reading/english/attribute'
import { findQuotes } from '@rashomon/server/reading/english/find-quotes'
import { segment } from '@rashomon/server/reading/english/segment'
import type { Attribution } from '@rashomon/server/reading/extraction'

const lexicons = readAttributionLexicons()

/** What is found in a text. */
export function attributionsIn(text: string): readonly Attribution[] {
  const segmented = segment(text)
  return attribute(segmented, findQuotes(segmented), lexicons)
}

/** The attributions of a text, one a line: `source | cue | words / more words`, with `-` for what there is none of. */
export function showAttributions(text: string): readonly string[] {
  const show = (spans: Attribution['content']) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' / ') || '-'
  return attributionsIn(text).map(({ source, cue, content }) => [source, cue, content].map(show).join(' | '))
}
