import { distance } from 'fastest-levenshtein'

/** One edit in so many letters is taken for a slip of the pen. */
const LETTERS_PER_EDIT = 3

/** `; did you mean "x"?` where one of the known words is close enough to the unknown one, else ''. */
export function suggestClosest(unknown: string, known: Iterable<string>): string {
  let closest: string | undefined
  let fewestEdits = Math.floor(unknown.length / LETTERS_PER_EDIT) + 1
  for (const word of known) {
    const edits = distance(unknown, word)
    if (edits < fewestEdits) {
      closest = word
      fewestEdits = edits
    }
  }
  return closest === undefined ? '' : `; did you mean "${closest}"?`
}
