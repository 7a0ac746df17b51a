import type { Span } from '../domain/span.ts'

/** Where source, cue and content of an attribution stand. */
export interface AttributionSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** How much is shown on either side of an attribution, in UTF-16 units. */
const CONTEXT_UNITS = 50

/** The words of an attribution in one line, tagged as in marked articles, with a little of what stands around. */
export function showInContext(text: string, attribution: AttributionSpans): string {
  const parts = (['source', 'cue', 'content'] as const).flatMap((kind) =>
    attribution[kind].map((span) => ({ kind, span })),
  )
  if (parts.length === 0) return ''
  const start = Math.max(0, Math.min(...parts.map(({ span }) => span[0])) - CONTEXT_UNITS)
  const end = Math.min(text.length, Math.max(...parts.map(({ span }) => span[1])) + CONTEXT_UNITS)
  const tags = parts
    .flatMap(({ kind, span }) => [
      { at: span[0], tag: `<${kind}>`, closes: false },
      { at: span[1], tag: `</${kind}>`, closes: true },
    ])
    .sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes))
  let shown = ''
  let at = start
  for (const { at: next, tag } of tags) {
    shown += text.slice(at, next) + tag
    at = next
  }
  const line = (shown + text.slice(at, end)).replaceAll(/\s+/gu, ' ').trim()
  return `${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`
}
