/** Ends of words that are words of their own, longest first. */
const CLITICS = ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"]

/**
 * Length of the part of a word before the short word that is joined to it (`didn't`, `Moscow's`); its whole length
 * where nothing is.
 *
 * @param word with straight apostrophes.
 */
export function splitContraction(word: string): number {
  if (!word.includes("'")) return word.length
  const lower = word.toLowerCase()
  const clitic = CLITICS.find((ending) => lower.endsWith(ending) && lower.length > ending.length)
  return clitic === undefined ? word.length : word.length - clitic.length
}
