import type { PartOfSpeech } from '../../extraction.ts'

/** The lemma of a word that the tagger does not know: regular endings only, in lower case. */
export function lemmatize(word: string, pos: PartOfSpeech): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (pos === 'NOUN') return singular(lower)
  if (pos === 'VERB') return infinitive(lower)
  if (lower === "n't") return 'not'
  return lower
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word.slice(-4))) return word.slice(0, -2)
  return word.slice(0, -1)
}

function infinitive(word: string): string {
  if (word.endsWith('ied') || word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('ing') && word.length > 5) return undouble(word.slice(0, -3))
  if (word.endsWith('ed') && word.length > 4) return undouble(word.slice(0, -2))
  return singular(word)
}

function undouble(stem: string): string {
  const last = stem.at(-1) ?? ''
  return last === stem.at(-2) && 'bdgklmnprt'.includes(last) ? stem.slice(0, -1) : stem
}
