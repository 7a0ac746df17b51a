import type { ReadSentence } from '../../sameness/read-sentence.ts'
import type { ReadQuotation } from './read-quotation.ts'

/** Content without which a fragment could be anybody's: "very sad". */
const TELLING = 1

/** Whether one of two quotations quotes inside its own words what the other has to the letter. */
export function findFragment(a: ReadQuotation, b: ReadQuotation): boolean {
  return (
    a.fragments.some((fragment) => isTelling(fragment) && holds(b.sentence, fragment)) ||
    b.fragments.some((fragment) => isTelling(fragment) && holds(a.sentence, fragment))
  )
}

function isTelling({ weight }: ReadSentence): boolean {
  return weight >= TELLING
}

function holds({ words }: ReadSentence, fragment: ReadSentence): boolean {
  const sought = fragment.words
  return words.some((_, at) => sought.every(({ text }, offset) => words[at + offset]?.text === text))
}
