const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|phd|md|kc|qc|mp|mbe|obe|cbe)$/
/** Which of them tell father and son apart. */
const GENERATION = /^(?:jr|sr|ii|iii|iv)$/
const INITIAL = /^\p{Lu}\.?$/u
/** A shortened given name has at least so many letters of the long one: Alex, Alexander. */
const SHORT_LETTERS = 3

/** The words of a person's name without what follows it: Jr, III. */
export function personWords(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => word !== '.' && word !== ',')
  while (bare.length > 1 && SUFFIX.test((bare.at(-1) ?? '').toLowerCase().replace(/\.$/, ''))) bare.pop()
  return bare
}

/** What follows a name and tells father and son apart: Jr, III; empty where nothing does. */
export function nameSuffix(words: readonly string[]): string {
  const last = words.filter((word) => word !== '.' && word !== ',').at(-1) ?? ''
  return words.length > 1 && GENERATION.test(last.toLowerCase().replace(/\.$/, '')) ? last : ''
}

/** Small words that open a surname: Van der Meer said. */
const OPENING_PARTICLE = /^(?:v[ao]n|vander|de[lrn]?|d[aiou]s?|la|le|te[nr]|zu|bin|ibn|al|el|ní|nic|mac|ó)$/

/** Whether the words of a name are a surname alone, whose particle has a capital where it opens a sentence. */
export function isSurnameAlone(words: readonly string[]): boolean {
  const own = words.slice(0, -1)
  return own.length > 0 && own.every((word) => OPENING_PARTICLE.test(word.toLowerCase()))
}

export function surnameOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase()
}

export function givenNameOf(words: readonly string[]): string {
  return (words[0] ?? '').toLowerCase()
}

/** Whether two full names may be one person's: same surname, and given names that do not differ. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (surnameOf(a) !== surnameOf(b)) return false
  const [first, second] = [givenNameOf(a), givenNameOf(b)]
  if (first === second) return true
  if (INITIAL.test(a[0] ?? '') || INITIAL.test(b[0] ?? '')) return first[0] === second[0]
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return short.length >= SHORT_LETTERS && long.startsWith(short)
}
