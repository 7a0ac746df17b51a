import { countEditWords } from './align/count-edit-words.ts'
import type { Edit } from './align/edit.ts'
import { keepsWords } from './align/keeps-words.ts'

/**
 * Share of the fullest rendering's words that a quotation keeps, 0 to 1: the words on the `from` side of edits
 * that keep their words (EQUAL, and changes of spelling, case or punctuation), over all words on that side. What
 * stands in square brackets is an editor's and counts in neither. 1 where the fullest has no words to lose.
 *
 * This is the recall of ROUGE-L (Lin 2004) at the level of words, less coincidences of short words in paraphrase.
 */
export function measureRetention(edits: readonly Edit[]): number {
  let kept = 0
  let total = 0
  for (const [index, { direct }] of countEditWords(edits, 'from', 'DIRECT').entries()) {
    const edit = edits[index]
    total += direct
    if (edit !== undefined && keepsWords(edit)) kept += direct
  }
  return total === 0 ? 1 : kept / total
}
