import { type IndexedText, indexText, toUnitOffset } from '../../domain/index-text.ts'
import { selectorAt, type TextSelector } from '../../domain/selector.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'

/** Stands for a selector in packed evidence: the words are in the article's text. */
interface Place {
  readonly at: readonly [start: number, end: number]
}

/** Evidence as JSON without the article's text, which is stored once, and with places for selectors. */
export function packEvidence(evidence: ArticleEvidence): string {
  const { text: _text, ...article } = evidence.article
  return JSON.stringify({ ...evidence, article }, (_key, value: unknown) =>
    isSelector(value) ? ({ at: [value.start, value.end] } satisfies Place) : value,
  )
}

/** Evidence from its packed form. @param text of the article that it was packed with. */
export function unpackEvidence(packed: string, text: string): ArticleEvidence {
  const indexed = indexText(text)
  const evidence = JSON.parse(packed, (_key, value: unknown) =>
    isPlace(value) ? select(indexed, value) : value,
  ) as ArticleEvidence
  return { ...evidence, article: { ...evidence.article, text } }
}

function select(indexed: IndexedText, { at: [start, end] }: Place): TextSelector {
  return selectorAt(indexed, { start: toUnitOffset(indexed, start), end: toUnitOffset(indexed, end) })
}

function isSelector(value: unknown): value is TextSelector {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'exact') &&
    Object.hasOwn(value, 'prefix')
  )
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'at')
}
