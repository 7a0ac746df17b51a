import type { NameVariants } from '../../lexicons/read-name-variants.ts'
import type { PersonName } from './read-person-name.ts'

/** A shortened given name has at least so many letters of the long one: Alex, Alexander. */
const SHORT_LETTERS = 3

/**
 * Whether two full names may be one person's: John Smith, John D. Smith and Jack Smith; Hillary Rodham Clinton and
 * Hillary Clinton; Sergei and Sergey Lavrov. Names with two middle initials are not, nor are father and son; of a Jr.
 * that one of them lacks nothing is said here.
 */
export function mayBeOnePerson(a: PersonName, b: PersonName, variants: NameVariants): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return false
  if (a.joined === b.joined) return true
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (agree(short.surname, long.surname, variants))
    return agreeInGivenNames(short.words.slice(0, -1), long.words.slice(0, -1), variants)
  // Maiden and double names: Hillary Rodham, José García of José García Márquez, Ana Ruiz-Gil.
  const ofLong = long.words.slice(1).flatMap((word) => [word, ...word.split('-')])
  const ofShort = short.words.slice(1).flatMap((word) => [word, ...word.split('-')])
  const isSurname = ofLong.includes(short.surname) || ofShort.includes(long.surname)
  return isSurname && !isInitial(short.surname) && short.words[0] === long.words[0]
}

/** Whether two words are one name, but for how it is transcribed. */
export function agree(a: string, b: string, { spellAlike }: NameVariants): boolean {
  return a === b || spellAlike(a) === spellAlike(b)
}

/** Whether the names before a surname agree: each of the shorter list, in order, with one of the longer. */
function agreeInGivenNames(
  short: readonly string[],
  long: readonly string[],
  variants: NameVariants,
): boolean {
  const [first = '', ...middle] = short
  const [other = '', ...others] = long
  // J. Edgar Hoover is also Edgar Hoover.
  if (!agreeAsGiven(first, other, variants)) {
    return isInitial(other) && others.length > 0 && agreeAsGiven(first, others[0] ?? '', variants)
  }
  let from = 0
  for (const name of middle) {
    const at = others.findIndex((word, index) => index >= from && agreeAsGiven(name, word, variants))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

function agreeAsGiven(a: string, b: string, variants: NameVariants): boolean {
  if (isInitial(a) || isInitial(b)) return a[0] === b[0]
  if (agree(a, b, variants) || variants.areOneGivenName(a, b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SHORT_LETTERS && long.startsWith(short)
}

/** J, but also JD for J. D., which has lost its full stops. */
function isInitial(word: string): boolean {
  return word.length === 1
}
