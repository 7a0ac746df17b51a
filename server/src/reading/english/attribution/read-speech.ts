import type { Span } from '../../../domain/span.ts'
import type { Quote, SegmentedText } from '../../extraction.ts'
import { isOwnVoice } from './admit.ts'
import type { Proposal } from './construction.ts'
import type { CueIndex } from './cue-index.ts'
import type { Draft } from './draft.ts'
import { isReportedInside } from './keep-proposals.ts'
import { isStop, type Node, type Range } from './nodes.ts'
import { noteCircumstances } from './note-circumstances.ts'
import { type Period, readPeriods, readQuotedPeriods } from './periods.ts'
import { readContext } from './read-context.ts'
import { readPeriod } from './read-period.ts'
import { readTurns } from './read-turns.ts'
import { joinDrafts, writeDraft, writeUnnamed } from './write-draft.ts'
import { spanOf } from './write-spans.ts'

/** What the reading of speech needs to know. */
export interface SpeechReader {
  readonly segmented: SegmentedText
  readonly quotes: readonly Quote[]
  readonly index: CueIndex
}

/** The attributions of a text, those inside quotes after those around them. */
export function readSpeech(reader: SpeechReader): readonly Draft[] {
  const periods = readPeriods(reader.segmented, reader.quotes)
  const turns = readTurns(reader.segmented)
  const drafts: Draft[] = []
  const inside: Draft[] = []
  // The period of the last draft, so that what stands between it and a quote is known.
  let lastPeriod = -1
  // The first draft of that period.
  let lastFirst = 0
  for (const [number, period] of periods.entries()) {
    if (turns.has(period.paragraph)) continue
    for (const { isSpeech, quote } of period.nodes) if (isSpeech) inside.push(...readInside(reader, quote))
    const named = readNamed(reader, period, number === 0)
    const last = drafts.at(-1)
    if (named.length > 0) lastFirst = drafts.push(...named) - named.length
    const alone = named.length === 0 && isQuoteAlone(period.nodes) ? speechRanges(period.nodes) : []
    if (alone.length === 0) drafts.push(...readUnclaimed(reader, period, named))
    if (alone.length > 0) {
      const isNear =
        last !== undefined && period.paragraph - last.paragraph <= 1 && !awaitsAnswer(last, period.paragraph)
      const unnamed = writeUnnamed(reader.segmented.text, period, alone, reader.quotes, {
        continues: isNear ? last : null,
        construction: 'quote-alone',
      })
      const open = isNear && lastPeriod === number - 1 ? findOpen(drafts, lastFirst) : -1
      const begun = drafts[open]
      if (begun !== undefined) drafts[open] = joinDrafts(begun, unnamed)
      else drafts.push(unnamed)
    }
    if (named.length === 0 && alone.length > 0) lastFirst = Math.min(lastFirst, drafts.length - 1)
    if (named.length > 0 || alone.length > 0) lastPeriod = number
  }
  return [...drafts, ...inside, ...[...turns.values()].filter((draft) => draft !== null)]
}

/** Whether speech was a question that somebody was asked, so that a quote in the next paragraph is another's answer. */
function awaitsAnswer({ cueLemma, form, paragraph }: Draft, next: number): boolean {
  return next > paragraph && form === 'DIRECT' && cueLemma !== null && ASKING.has(cueLemma)
}

const ASKING = new Set(['ask', 'enquire', 'inquire'])

/** Quotes after a colon that nobody is named for in their own sentence. */
function readUnclaimed(reader: SpeechReader, period: Period, named: readonly Draft[]): readonly Draft[] {
  const { nodes } = period
  const isClaimed = ([start, end]: Span) =>
    named.some(({ content }) => content.some((span) => span[0] < end && start < span[1]))
  return speechRanges(nodes)
    .filter(([at]) => nodes[at]?.isSpeech === true && nodes[at].isSentence && nodes[at - 1]?.lower === ':')
    .filter((range) => !isClaimed(spanOf(nodes, range)))
    .map((range) =>
      writeUnnamed(reader.segmented.text, period, [range], reader.quotes, {
        continues: null,
        construction: 'quote-after-colon',
      }),
    )
}

/** Index of the direct speech of the last period that a quote right after it goes on with; -1 where there is none. */
function findOpen(drafts: readonly Draft[], first: number): number {
  for (let at = drafts.length - 1; at >= first; at--) {
    const draft = drafts[at]
    if (draft?.isOpen === true) return at
    if (draft?.goesAlong !== true) return -1
  }
  return -1
}

/** The attributions of a period that name their speaker or their cue. */
function readNamed(reader: SpeechReader, period: Period, isFirst: boolean): readonly Draft[] {
  const context = readContext(period, reader.index, isFirst)
  const { text } = reader.segmented
  return readPeriod(context)
    .filter(({ source }) => !isOwnVoice(context, source))
    .flatMap((proposal) => {
      const circumstances = noteCircumstances(context, proposal, false)
      const draft = writeDraft(text, period, proposal, reader.quotes, circumstances)
      if (proposal.more === undefined) return [draft]
      const more = writeUnnamed(text, period, [proposal.more], reader.quotes, {
        continues: draft,
        construction: 'and-that-clause',
      })
      return [draft, { ...more, isOpen: false, goesAlong: true }]
    })
}

/** What somebody quoted reports that others said. */
function readInside(reader: SpeechReader, quote: number): readonly Draft[] {
  const { segmented, quotes, index } = reader
  return readQuotedPeriods(segmented, quotes, quote).flatMap((period) => {
    const context = readContext(period, index, false)
    const write = (proposal: Proposal) =>
      writeDraft(segmented.text, period, proposal, quotes, noteCircumstances(context, proposal, true))
    return readPeriod(context)
      .filter((proposal) => isReportedInside(context, proposal))
      .map(write)
  })
}

/** Whether a period holds nothing but quotes, at least one of which was said. */
function isQuoteAlone(nodes: readonly Node[]): boolean {
  const isQuoted = nodes.some(({ kind, isSpeech }) => kind === 'quote' && isSpeech)
  return isQuoted && nodes.every((node) => node.kind === 'quote' || isStop(node))
}

function speechRanges(nodes: readonly Node[]): readonly Range[] {
  return [...nodes.keys()].filter((at) => nodes[at]?.kind === 'quote').map((at) => [at, at + 1] as const)
}
