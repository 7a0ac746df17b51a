/** Letters that carry no accent that could be taken off. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
])
const MARKS = /\p{M}/gu
const SPECIAL = /[øłđðþßæœı]/gu

/** A name as it compares: in lower case, without accents, apostrophes and full stops. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/['’‘`.]/g, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
