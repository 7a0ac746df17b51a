import type { IndexedText } from '../../domain/index-text.ts'
import type { CueRecord } from '../../domain/records.ts'
import { selectorAt, type TextSelector } from '../../domain/selector.ts'
import type { Span } from '../../domain/span.ts'
import type { AttributedSpeech, DatedSpeech, SegmentedText } from '../extraction.ts'
import type { QuotationEvidence } from './article-evidence.ts'
import { createQuotationCutter } from './cut-quotations.ts'

/**
 * The quotations of an article in text order, one a spoken sentence; those under one attribution share a passage.
 * Where two attributions claim the same words, the surer one has them.
 */
export function gatherQuotations(
  indexed: IndexedText,
  segmented: SegmentedText,
  attributions: readonly DatedSpeech[],
): readonly QuotationEvidence[] {
  const cut = createQuotationCutter(segmented)
  const select = ([start, end]: Span) => selectorAt(indexed, { start, end })
  const found = new Map<string, Omit<QuotationEvidence, 'passage'> & { readonly attribution: number }>()
  for (const [number, attribution] of attributions.entries()) {
    const common = {
      attribution: number,
      speaker: attribution.speaker,
      via: attribution.viaFigure,
      speakerText: speakerText(indexed.text, attributions, attribution),
      cue: toCue(indexed, attribution),
      origin: 'EXTRACTED' as const,
      confidence: attribution.confidence,
      saidOn: attribution.saidOn,
      known: null,
    }
    for (const { form, runs, direct } of cut(attribution)) {
      const selectors = runs.map(select)
      const quotation = {
        ...common,
        form,
        text: selectors.map(({ exact }) => exact).join(' '),
        selectors,
        directSelectors: direct.map(select),
      }
      const place = `${selectors[0]?.start}-${selectors.at(-1)?.end}`
      const other = found.get(place)
      if (other === undefined || (other.confidence ?? 0) < attribution.confidence) found.set(place, quotation)
    }
  }
  return numberPassages([...found.values()].sort((a, b) => compare(a.selectors, b.selectors)))
}

/** Passages from 1, in the order of their first words. */
function numberPassages(
  quotations: readonly (Omit<QuotationEvidence, 'passage'> & { readonly attribution: number })[],
): readonly QuotationEvidence[] {
  const passages = new Map<number, number>()
  return quotations.map(({ attribution, ...quotation }) => {
    const passage = passages.get(attribution) ?? passages.size + 1
    passages.set(attribution, passage)
    return { ...quotation, passage }
  })
}

/** How the article names the speaker here; where a quote goes on, as it did before. Empty where it never does. */
function speakerText(
  text: string,
  attributions: readonly AttributedSpeech[],
  { source, continues }: AttributedSpeech,
): string {
  if (source.length > 0) return source.map((span) => text.slice(...span)).join(' ')
  const before = continues === null ? undefined : attributions[continues]
  return before?.source.map((span) => text.slice(...span)).join(' ') ?? ''
}

function toCue(indexed: IndexedText, { cue, cueLemma, stance }: AttributedSpeech): CueRecord | null {
  const [first] = cue
  const end = cue.at(-1)?.[1]
  if (first === undefined || end === undefined || cueLemma === null || stance === null) return null
  // One selector has to do; where the cue is split, it selects the part that says most of it.
  const longest = cue.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? first
  const selector = selectorAt(indexed, { start: longest[0], end: longest[1] })
  return { text: cue.map((span) => indexed.text.slice(...span)).join(' '), lemma: cueLemma, stance, selector }
}

function compare(a: readonly TextSelector[], b: readonly TextSelector[]): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || (a.at(-1)?.end ?? 0) - (b.at(-1)?.end ?? 0)
}
