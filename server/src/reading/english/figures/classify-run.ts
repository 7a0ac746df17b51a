import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import type { TokenRange } from './mention.ts'
import type { Phrase } from './phrase.ts'
import type { Element } from './read-element.ts'
import type { Words } from './read-words.ts'

/** What a run of words with capitals is. */
export interface Run {
  /** A modifier is an adjective of nationality or a name that only modifies: it names nobody who acts. */
  readonly type: 'PERSON' | 'ORGANISATION' | 'ENTRY' | 'UNKNOWN' | 'MODIFIER'
  readonly name: TokenRange
  readonly entry: GazetteerEntry | null
  readonly isSeat: boolean
  /** For modifiers: whether it is a name and not an adjective. */
  readonly isNamed: boolean
  /** Index of its last element in the phrase. */
  readonly last: number
}

/** Names of persons have no more words than this. */
const MAX_PERSON_WORDS = 6
const ACRONYM = /^(?:\p{Lu}\.?){2,}s?$|\p{N}|&/u
const INITIALS = /^(?:\p{Lu}\.-?){1,3}$/u
const SHORT_INITIALS = /^\p{Lu}{1,2}$/u

/**
 * Reads the run of names that starts at an element.
 *
 * @param isTitled whether a title or position stands before it, which makes it a person's.
 */
export function classifyRun(
  words: Words,
  lexicons: FigureLexicons,
  phrase: Phrase,
  at: number,
  isTitled: boolean,
): Run {
  const { elements } = phrase
  const first = elements[at]
  let last = at
  while (isNaming(elements[last + 1]) && elements[last + 1]?.start === elements[last]?.end) last++
  if (first?.type === 'ENTRY' && last > at) {
    const rest = elements[at + 1]
    const restRange = rangeOf(elements, at + 1, last)
    const hasWord = hasOrganisationWord(words, lexicons, rangeOf(elements, at, last))
    if (rest?.type === 'ENTRY' && !hasWord) return modifier(first, at)
    if (!hasWord) {
      const isSplit = first.form.use !== 'NAME' && first.form.use !== 'SEAT'
      const startsPerson = lexicons.givenNames(words.lower[rest?.start ?? 0] ?? '') !== null
      const isGivenName =
        first.end - first.start === 1 && lexicons.givenNames(words.lower[first.start] ?? '') !== null
      if (isGivenName && restRange[1] - restRange[0] === 1) return run('PERSON', elements, at, last)
      if (isSplit || startsPerson) return modifier(first, at)
      return run('UNKNOWN', elements, at, last)
    }
    return run('ORGANISATION', elements, at, last)
  }
  if (first?.type === 'ENTRY') return entryRun(phrase, first, at)
  const range = rangeOf(elements, at, last)
  if (isTitled && range[1] - range[0] <= MAX_PERSON_WORDS) {
    const isAcronym = ACRONYM.test(textAt(words, range[0])) && !INITIALS.test(textAt(words, range[0]))
    return run(isAcronym && range[1] - range[0] === 1 ? 'ORGANISATION' : 'PERSON', elements, at, last)
  }
  return run(typeOfName(words, lexicons, phrase, range), elements, at, last)
}

function typeOfName(
  words: Words,
  lexicons: FigureLexicons,
  { determiner }: Phrase,
  [start, end]: TokenRange,
): 'PERSON' | 'ORGANISATION' | 'UNKNOWN' {
  const length = end - start
  if (hasOrganisationWord(words, lexicons, [start, end])) {
    // Police or a Court alone are no name.
    return 'ORGANISATION'
  }
  if (words.lower.slice(start, end).includes('&')) return 'ORGANISATION'
  const first = textAt(words, start)
  if (length === 1) return ACRONYM.test(first) ? 'ORGANISATION' : 'UNKNOWN'
  if (determiner === 'DEFINITE' || length > MAX_PERSON_WORDS) return 'UNKNOWN'
  const isKnown = lexicons.givenNames(words.lower[start] ?? '') !== null
  if (isKnown || INITIALS.test(first)) return 'PERSON'
  // J K Rowling, JD Vance; but not AI Now.
  return SHORT_INITIALS.test(first) && length === 2 && !ACRONYM.test(textAt(words, start + 1))
    ? 'PERSON'
    : 'UNKNOWN'
}

function hasOrganisationWord(
  words: Words,
  { organisationWords }: FigureLexicons,
  [start, end]: TokenRange,
): boolean {
  for (let at = start; at < end; at++) {
    if (organisationWords.has(textAt(words, at)) && (at > start || end - start > 1)) return true
  }
  return end - start === 1 && organisationWords.has(textAt(words, start))
}

/** A single entry: the figure itself, or an adjective of nationality. */
function entryRun({ elements }: Phrase, element: Element & { readonly type: 'ENTRY' }, at: number): Run {
  const { use, entry } = element.form
  if (use === 'THING' || use === 'PEOPLE' || entry === null) return modifier(element, at)
  return { ...run('ENTRY', elements, at, at), entry, isSeat: use === 'SEAT' }
}

function modifier(element: Element & { readonly type: 'ENTRY' }, at: number): Run {
  const { use, entry } = element.form
  const isNamed = use === 'NAME' || use === 'SEAT'
  return {
    type: 'MODIFIER',
    name: [element.start, element.end],
    entry,
    isSeat: use === 'SEAT',
    isNamed,
    last: at,
  }
}

function run(type: Run['type'], elements: readonly Element[], at: number, last: number): Run {
  return { type, name: rangeOf(elements, at, last), entry: null, isSeat: false, isNamed: true, last }
}

function rangeOf(elements: readonly Element[], at: number, last: number): TokenRange {
  return [elements[at]?.start ?? 0, elements[last]?.end ?? 0]
}

function isNaming(element: Element | undefined): boolean {
  return element?.type === 'NAME' || (element?.type === 'ENTRY' && element.form.use !== 'THING')
}

function textAt({ tokens }: Words, at: number): string {
  return tokens[at]?.text ?? ''
}
