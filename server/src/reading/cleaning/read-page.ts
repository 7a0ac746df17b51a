import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isTitled } from './is-titled.ts'
import { lookAtLine } from './look-at-line.ts'
import type { PageBlock } from './page-block.ts'
import { readBlocks } from './read-blocks.ts'
import { createMetadataReader, type PageMetadata } from './read-metadata.ts'
import { repairText } from './repair-text.ts'
import { likePage, simplifyHtml } from './simplify-html.ts'

/** Beyond this Readability takes seconds, and the rules of lines judge alone. */
const MAX_READABLE_ELEMENTS = 10_000
/** Blocks that Readability must have found for its verdict to count. */
const MIN_ARTICLE_BLOCKS = 2

/**
 * A page as blocks of text, those outside the article marked: by the meaning of their elements, and by Readability.
 * The headline and what stands between it and the body stay open, since Readability leaves them out.
 *
 * @throws UnreadableDocument where the page has too many elements or levels.
 */
export function readPage(html: string): {
  readonly blocks: readonly PageBlock[]
  readonly metadata: PageMetadata
} {
  const reader = createMetadataReader()
  const blocks = readBlocks(html, reader)
  const metadata = reader.read()
  const body = readBody(html)
  if (body.size < MIN_ARTICLE_BLOCKS) return { blocks, metadata }
  const isInBody = ({ text, outside }: PageBlock) => outside === null && body.has(text)
  const first = blocks.findIndex(isInBody)
  const head = findHead(blocks, first, metadata.title)
  return {
    metadata,
    blocks: blocks.map((block, at) =>
      block.outside !== null || isInBody(block) || (at >= head && at < first)
        ? block
        : { ...block, outside: 'outside the article' },
    ),
  }
}

/** The blocks that Readability takes for the article. */
function readBody(html: string): ReadonlySet<string> {
  const simple = simplifyHtml(html)
  if (simple.elements > MAX_READABLE_ELEMENTS) return new Set()
  try {
    const { document } = parseHTML(`<!doctype html><html><body>${simple.html}</body></html>`)
    const content = new Readability(document as unknown as Document).parse()?.content
    return new Set(readBlocks(content ?? '').map(({ text }) => repairText(likePage(text)).text))
  } catch {
    // It fails on some broken pages, which the rules of lines alone then judge.
    return new Set()
  }
}

/**
 * Where the head of the article begins: at the title that the page names, if it is printed above the body, else at its
 * heading of the first level.
 */
function findHead(blocks: readonly PageBlock[], first: number, title: string | null): number {
  if (first < 0) return first
  const above = blocks.slice(0, first).map((block) => (block.outside === null ? block : null))
  const looks = above.map((block) => (block === null ? null : lookAtLine(block.text)))
  const named = title === null ? -1 : looks.findIndex((look) => look !== null && isTitled(look, title))
  const heading = above.findLastIndex((block) => block?.part === 'title')
  return named >= 0 ? named : heading >= 0 ? heading : first
}
