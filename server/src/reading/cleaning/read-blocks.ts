import { Parser } from 'htmlparser2'
import { UnreadableDocument } from './check-document.ts'
import type { BlockPart, PageBlock } from './page-block.ts'
import { type Attributes, BLOCK_TAGS, findOutsideRule, PART_TAGS, SKIPPED_TAGS } from './page-tags.ts'
import { repairText } from './repair-text.ts'

/** Elements and levels of a page beyond which it is not read: far above what articles have. */
export const MAX_ELEMENTS = 50_000
export const MAX_DEPTH = 100

/** Told of what a page holds besides its text. */
export interface PageListener {
  /** An element begins. */
  readonly onElement?: (tag: string, attributes: Attributes) => void
  /** Text, of elements too whose content is no text of the page. */
  readonly onText?: (tag: string, text: string) => void
}

/**
 * The text blocks of a page in document order, in one pass, without building a tree: linear whatever the markup.
 *
 * @throws UnreadableDocument where the page has too many elements or levels.
 */
export function readBlocks(html: string, { onElement, onText }: PageListener = {}): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  const open: {
    readonly tag: string
    readonly outside: string | null
    readonly part: BlockPart | null
    readonly isSkipped: boolean
  }[] = []
  let pieces: string[] = []
  let elements = 0

  const flush = () => {
    const text = repairText(pieces.join('')).text.split(/\s+/u).join(' ').trim().normalize('NFC')
    pieces = []
    const { outside = null, part = null } = open.at(-1) ?? {}
    if (text !== '') blocks.push({ text, span: null, isParted: true, outside, part })
  }
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++elements > MAX_ELEMENTS) throw tooLarge(`more than ${MAX_ELEMENTS} elements`)
      if (open.length >= MAX_DEPTH) throw tooLarge(`elements nested more than ${MAX_DEPTH} deep`)
      onElement?.(tag, attributes)
      if (BLOCK_TAGS.has(tag) || tag === 'br') flush()
      if (tag === 'q') pieces.push('“')
      const above = open.at(-1)
      open.push({
        tag,
        outside: above?.outside ?? findOutsideRule(tag, attributes),
        part: above?.part ?? PART_TAGS[tag] ?? null,
        isSkipped: above?.isSkipped === true || SKIPPED_TAGS.has(tag),
      })
    },
    onclosetag(tag) {
      if (tag === 'q') pieces.push('”')
      if (BLOCK_TAGS.has(tag)) flush()
      open.pop()
    },
    ontext(text) {
      const around = open.at(-1)
      onText?.(around?.tag ?? '', text)
      if (around?.isSkipped !== true) pieces.push(text)
    },
  })
  parser.write(html)
  parser.end()
  flush()
  return blocks
}

function tooLarge(what: string): UnreadableDocument {
  return new UnreadableDocument(`The page has ${what}: give the article alone.`)
}
