import { findQuotedParts } from '../../domain/find-quoted-parts.ts'
import type { TextRange } from '../../domain/index-text.ts'
import type { QuotationForm } from '../../domain/vocabulary.ts'
import type { Edit } from './edit.ts'
import { readLexemes } from './read-lexemes.ts'

/** The words on one side of an edit. Groups in square brackets are an editor's words and are not counted. */
export interface EditWords {
  /** Words printed as the speaker's own. */
  readonly direct: number
  /** Words of the article that report them. */
  readonly reported: number
  /** Whether the edit stands in or beside direct words, though it may hold none itself. */
  readonly touchesDirect: boolean
}

/**
 * Counts the words on one side of each edit, a result for each. In a DIRECT text all words are direct, in an
 * INDIRECT one none, in a MIXED one those inside quotation marks. Takes time linear in the text.
 */
export function countEditWords(
  edits: readonly Edit[],
  side: 'from' | 'to',
  form: QuotationForm,
): readonly EditWords[] {
  const text = edits.map((edit) => edit[side] ?? '').join('')
  const isDirect = markDirect(text, form)
  const words = readLexemes(text, (word) => word).filter(({ kind }) => kind === 'WORD')

  let start = 0
  let next = 0
  return edits.map((edit) => {
    const end = start + (edit[side] ?? '').length
    const inEdit: boolean[] = []
    for (let word = words[next]; word !== undefined && word.start < end; word = words[++next]) {
      inEdit.push(isDirect[word.start] === 1)
    }
    const direct = inEdit.filter(Boolean).length
    const touchesDirect = form === 'DIRECT' || isDirect.subarray(Math.max(0, start - 1), end + 1).includes(1)
    start = end
    return { direct, reported: inEdit.length - direct, touchesDirect }
  })
}

/** 1 for each UTF-16 unit that is part of direct words. */
function markDirect(text: string, form: QuotationForm): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const { start, end } of directRanges(text, form)) marks.fill(1, start, end)
  return marks
}

function directRanges(text: string, form: QuotationForm): readonly TextRange[] {
  if (form === 'INDIRECT') return []
  if (form === 'DIRECT') return [{ start: 0, end: text.length }]
  return findQuotedParts(text).map(({ inner }) => inner)
}
