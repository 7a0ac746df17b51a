import type { TextRange } from '../domain/index-text.ts'
import type { FigureMentionRecord, FramingMarkRecord } from '../domain/records.ts'
import { selectorAt } from '../domain/selector.ts'
import type { FramingMarkKind } from '../domain/vocabulary.ts'
import type { Annotation } from './annotation-schema.ts'
import { checkReference, checkUnique, type NameList, withPaths } from './check-references.ts'
import { claimLabels } from './claim-labels.ts'
import type { AnnotatedText } from './place-words.ts'
import type { PlacedWords } from './placed-words-schema.ts'

/** The places where an article names figures, in text order. */
export function readFigureMentions(
  text: AnnotatedText,
  figures: NonNullable<Annotation['figures']>,
  names: NameList,
): readonly FigureMentionRecord[] {
  const entries = withPaths(figures, 'figures')
  checkUnique(
    text.file,
    entries,
    ({ figure }) => figure,
    'an entry above has this figure; give all labels there',
  )
  for (const { item, path } of entries) checkReference(text.file, [...path, 'figure'], item.figure, names)
  const labels = entries.flatMap(({ item, path }) =>
    withPaths(item.labels, ...path, 'labels').map((label) => ({
      owner: item.figure,
      words: label.item,
      path: label.path,
    })),
  )
  return claimLabels(text, labels).map(({ owner, range }) => ({
    figure: owner,
    selector: selectorAt(text.indexed, range),
  }))
}

/** An article's hedges, and the words that it sets in quotation marks without a speaker. */
export function readFramingMarks(
  text: AnnotatedText,
  framing: NonNullable<Annotation['framing']>,
): readonly FramingMarkRecord[] {
  const labelsOf = (kind: FramingMarkKind, list: readonly PlacedWords[] | null | undefined, key: string) =>
    withPaths(list, 'framing', key).map(({ item, path }) => ({ owner: kind, words: item, path }))
  const hedges = claimLabels(text, labelsOf('HEDGE', framing.hedges, 'hedges'))
  const scareQuotes = claimLabels(
    text,
    labelsOf('SCARE_QUOTE', framing.scareQuotes, 'scareQuotes'),
    (range) => fillsQuotationMarks(text, range),
    'these words stand nowhere in the article directly between quotation marks',
  )
  return [...hedges, ...scareQuotes].map(({ owner, range }) => ({
    kind: owner,
    selector: selectorAt(text.indexed, range),
  }))
}

/** Whether words are all that stands between two quotation marks, a point or comma at the end aside. */
function fillsQuotationMarks({ indexed, quoted }: AnnotatedText, range: TextRange): boolean {
  return quoted.some(
    ({ inner }) =>
      inner.start === range.start &&
      inner.end >= range.end &&
      /^[.,]?$/.test(indexed.text.slice(range.end, inner.end)),
  )
}
