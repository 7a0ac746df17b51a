import type { TextRange } from '../domain/index-text.ts'
import { directParts, findFormProblem } from '../domain/quotation-form.ts'
import type { CueRecord, QuotationRecord } from '../domain/records.ts'
import { selectorAt, type TextSelector } from '../domain/selector.ts'
import type { CueStance } from '../domain/vocabulary.ts'
import type { AttributionSeed, QuotationSeed } from './attribution-schema.ts'
import { checkReference, checkUnique, type NameList, type WithPath, withPaths } from './check-references.ts'
import { type AnnotatedText, placeWords, printedWords, type Scope, wordsAt, wordsIn } from './place-words.ts'
import type { SeedPath } from './read-seed-file.ts'
import { suggestClosest } from './suggest-closest.ts'

/** What quotations may name. */
export interface QuotationNames {
  readonly figure: NameList
  /** Statements of the article's story. */
  readonly statement: NameList
  readonly cueStances: ReadonlyMap<string, CueStance>
}

/** The quotations of an article in text order, each selector verified; what cannot be placed is reported. */
export function readQuotations(
  text: AnnotatedText,
  attributions: readonly AttributionSeed[],
  names: QuotationNames,
): readonly QuotationRecord[] {
  const passages = withPaths(attributions, 'attributions').flatMap(({ item, path }) => {
    checkReference(text.file, [...path, 'speaker'], item.speaker, names.figure)
    checkReference(text.file, [...path, 'via'], item.via, names.figure)
    const range = placeWords(text, { words: item.passage, path: [...path, 'passage'] })
    return range === null ? [] : [{ item, path, range }]
  })
  passages.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const quotations = passages.flatMap(({ item, path, range }, index) =>
    readPassage(text, item, path, { range, name: 'the passage' }, names).map((found) => ({
      path: found.path,
      item: { ...found.item, passage: index + 1, origin: 'CURATED' as const, confidence: null },
    })),
  )
  checkUnique(
    text.file,
    quotations,
    ({ selectors }) => spanOf(selectors),
    'a quotation above has the same span',
  )
  return quotations.map(({ item }) => item).sort(byPlace)
}

function readPassage(
  text: AnnotatedText,
  attribution: AttributionSeed,
  path: SeedPath,
  passage: Scope,
  names: QuotationNames,
): readonly WithPath<Omit<QuotationRecord, 'passage' | 'origin' | 'confidence'>>[] {
  const speaker = placeWords(text, wordsAt([...path, 'speakerText'], attribution.speakerText), passage)
  const cue = readCue(text, attribution.cue, [...path, 'cue'], passage, names.cueStances)
  return withPaths(attribution.quotations, ...path, 'quotations').flatMap(({ item, path: at }) => {
    checkReference(text.file, [...at, 'statement'], item.statement, names.statement)
    const runs = placeRuns(text, item, at, passage)
    if (runs === null || speaker === null) return []
    const record = {
      statement: item.statement,
      speaker: attribution.speaker,
      via: attribution.via ?? null,
      form: item.form,
      text: runs.map((run) => printedWords(text, run)).join(' '),
      selectors: runs.map((run) => selectorAt(text.indexed, run)),
      directSelectors: directParts(text.indexed.text, item.form, runs, text.quoted).map((part) =>
        selectorAt(text.indexed, part),
      ),
      speakerText: printedWords(text, speaker),
      cue,
    }
    return [{ item: record, path: [...at, 'text'] }]
  })
}

/** The runs of a quotation, in text order and apart from each other; null, once reported, where they are not. */
function placeRuns(
  text: AnnotatedText,
  { text: words, form }: QuotationSeed,
  at: SeedPath,
  passage: Scope,
): readonly TextRange[] | null {
  const path = [...at, 'text']
  const runs = (Array.isArray(words) ? withPaths(words, ...path) : [{ item: words, path }]).map((run) =>
    placeWords(text, wordsAt(run.path, run.item), passage),
  )
  const placed = runs.filter((run) => run !== null)
  if (placed.length < runs.length) return null
  if (placed.some((run, index) => run.start < (placed[index - 1]?.end ?? 0))) {
    text.file.report(path, 'the runs of a quotation stand in text order and do not overlap')
    return null
  }
  const problem = findFormProblem(text.indexed.text, form, placed, text.quoted)
  if (problem !== null)
    text.file.report(path, problem, placed.map((run) => printedWords(text, run)).join(' '))
  return problem === null ? placed : null
}

function readCue(
  text: AnnotatedText,
  cue: AttributionSeed['cue'],
  path: SeedPath,
  passage: Scope,
  cueStances: ReadonlyMap<string, CueStance>,
): CueRecord | null {
  if (cue === null || cue === undefined) return null
  const range = placeWords(text, wordsIn(path, cue), passage)
  const stance = cue.stance ?? cueStances.get(cue.lemma)
  if (stance === undefined) {
    const close = suggestClosest(cue.lemma, cueStances.keys())
    text.file.report([...path, 'lemma'], `the cue lexicon has no such lemma; add it there${close}`, cue.lemma)
  }
  if (range === null || stance === undefined) return null
  return {
    text: printedWords(text, range),
    lemma: cue.lemma,
    stance,
    selector: selectorAt(text.indexed, range),
  }
}

function spanOf(selectors: readonly TextSelector[]): string {
  return `${selectors[0]?.start} to ${selectors.at(-1)?.end}`
}

function byPlace(a: QuotationRecord, b: QuotationRecord): number {
  return (a.selectors[0]?.start ?? 0) - (b.selectors[0]?.start ?? 0)
}
