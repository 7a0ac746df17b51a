import type { QuotationForm } from '../domain/vocabulary.ts'
import { countEditWords, type EditWords } from './align/count-edit-words.ts'
import type { Edit } from './align/edit.ts'
import { keepsWords } from './align/keeps-words.ts'
import type { Rendering } from './rendering.ts'

/**
 * How a quotation's words stand to its statement's fullest rendering.
 *
 * - PARAPHRASED: an indirect quotation, even one that happens to use the same words; or a mixed one that puts
 *   words of its own outside the quotation marks and leaves those inside as they were.
 * - ALTERED: words inside the quotation marks that the fullest does not have there. Words in square brackets are
 *   among them ([sic] is not): the brackets own up to the change, and the kind of the edit shows it.
 * - TRIMMED: nothing reworded, but words left out, or an ellipsis printed that says so.
 * - VERBATIM: the same words in the same order. Speech has no typography, so quotation marks, white space, other
 *   punctuation (that at the end of the sentence too), capitals (that at its start too) and spelling may differ.
 *
 * A mixed quotation all of which is inside quotation marks is thus judged as a direct one. Where the fullest is
 * mixed itself, only what it has inside marks is known to be the speaker's words; direct words that stand where
 * it reports are not ALTERED but make a PARAPHRASED clause.
 *
 * @param form of the quotation.
 * @param edits that turn the fullest rendering into the quotation.
 * @param fullestForm of the fullest rendering, which is at least as direct.
 */
export function classifyRendering(
  form: QuotationForm,
  edits: readonly Edit[],
  fullestForm: QuotationForm,
): Rendering {
  if (form === 'INDIRECT') return 'PARAPHRASED'
  const before = countEditWords(edits, 'from', fullestForm)
  const after = countEditWords(edits, 'to', form)
  const effects = new Set(edits.map((edit, index) => effectOf(edit, before[index], after[index])))
  return (['ALTERED', 'PARAPHRASED', 'TRIMMED'] as const).find((effect) => effects.has(effect)) ?? 'VERBATIM'
}

/** What an edit by itself makes of the quotation. */
function effectOf(edit: Edit, before: EditWords = NO_WORDS, after: EditWords = NO_WORDS): Rendering {
  const to = edit.to ?? ''
  if (keepsWords(edit) || SIC.test(to)) return 'VERBATIM'
  const isGroupAdded = edit.kind === 'BRACKETED' && to.includes('[')
  // An ellipsis or a bracket of the fullest itself: what the quotation prints there was never reworded.
  if (edit.kind === 'BRACKETED' && !isGroupAdded) return 'VERBATIM'
  if (edit.kind === 'ELLIPSIS') return ELLIPSIS.test(to) ? 'TRIMMED' : 'VERBATIM'

  if (after.direct > 0 || (isGroupAdded && after.touchesDirect)) {
    return before.touchesDirect ? 'ALTERED' : 'PARAPHRASED'
  }
  return after.reported > 0 || isGroupAdded ? 'PARAPHRASED' : 'TRIMMED'
}

/** An editor's word that the words before it are as they were said. */
const SIC = /^\s*\[sic\W?\]$/iu
const ELLIPSIS = /…|\.\s?\.\s?\./u
const NO_WORDS: EditWords = { direct: 0, reported: 0, touchesDirect: false }
