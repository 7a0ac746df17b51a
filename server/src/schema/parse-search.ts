/** A part of what a user searches for. */
export interface SearchTerm {
  readonly kind: 'word' | 'phrase' | 'prefix'
  readonly text: string
  /** Written with a minus in front: what has it is left out. */
  readonly isExcluded: boolean
}

/** Groups of terms: all of a group have to hold, of one group or another. */
export type SearchGroups = readonly (readonly SearchTerm[])[]

const TERM = /(-?)"([^"]*)"?|(-?)(\S+)/gu
const NO_WORD = /^[^\p{L}\p{N}]*$/u

/**
 * Reads a search as users of web searches write it: words, "phrases", beginnings*, -exclusions, OR between
 * alternatives. Whatever is typed is a search; marks that mean nothing here are passed over.
 */
export function parseSearch(query: string): SearchGroups {
  const groups: SearchTerm[][] = [[]]
  for (const [, minusBeforePhrase, phrase, minus = '', word = ''] of query.matchAll(TERM)) {
    if (word === 'OR') {
      groups.push([])
      continue
    }
    const term =
      phrase === undefined ? readWord(word, minus !== '') : readPhrase(phrase, minusBeforePhrase !== '')
    if (!NO_WORD.test(term.text)) groups.at(-1)?.push(term)
  }
  return groups.filter((group) => group.length > 0)
}

function readPhrase(text: string, isExcluded: boolean): SearchTerm {
  return { kind: 'phrase', text, isExcluded }
}

function readWord(word: string, isExcluded: boolean): SearchTerm {
  const [, beginning] = /^([\p{L}\p{N}]+)\*$/u.exec(word) ?? []
  return beginning === undefined
    ? { kind: 'word', text: word, isExcluded }
    : { kind: 'prefix', text: beginning, isExcluded }
}
