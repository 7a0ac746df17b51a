import type { Span } from '../domain/span.ts'

/** What a tag marks of an attribution. */
export type TagKind = 'source' | 'cue' | 'content'

/** Something that somebody marked. */
export interface TaggedSpan {
  readonly kind: TagKind
  /** Number of the attribution. */
  readonly id: number
  /** Over the text without tags. */
  readonly span: Span
  /** Where its opening tag stands in the marked text. */
  readonly offset: number
}

/** A text and what is marked in it. */
export interface TaggedText {
  /** Without the tags. */
  readonly text: string
  /** In the order in which they close. */
  readonly spans: readonly TaggedSpan[]
}

/** Reports what is wrong at an offset of the marked text. */
export type ReportOffset = (offset: number, message: string) => void

const TAG = /<(\/?)(source|cue|content)(\d{1,3})>|</g

/**
 * Takes the tags out of a text: `<source1>`, `<cue1>`, `<content1>` and their closing forms. Tags of different
 * names may nest and overlap, since words may belong to several attributions. What is wrong is reported and left
 * out.
 */
export function readTags(marked: string, report: ReportOffset): TaggedText {
  const parts: string[] = []
  const spans: TaggedSpan[] = []
  const open = new Map<string, { readonly start: number; readonly offset: number }>()
  let length = 0
  let end = 0
  for (const { index, 0: tag, 1: slash, 2: kind, 3: digits } of marked.matchAll(TAG)) {
    parts.push(marked.slice(end, index))
    length += index - end
    end = index + tag.length
    if (kind === undefined) {
      report(index, 'this < begins no tag: tags are <sourceN>, <cueN> and <contentN>')
      continue
    }
    const name = `${kind}${digits}`
    const opened = open.get(name)
    if (slash === '') {
      if (opened) report(index, `<${name}> is opened again before it is closed`)
      else open.set(name, { start: length, offset: index })
    } else if (opened) {
      open.delete(name)
      const span: Span = [opened.start, length]
      spans.push({ kind: kind as TagKind, id: Number(digits), span, offset: opened.offset })
    } else {
      report(index, `</${name}> closes what is not open`)
    }
  }
  for (const [name, { offset }] of open) report(offset, `<${name}> is not closed`)
  parts.push(marked.slice(end))
  return { text: parts.join(''), spans }
}
