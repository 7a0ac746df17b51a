import { type Replacement, type RewrittenText, rewriteText } from '../rewrite-text.ts'

/** What windows-1252 has where Latin-1 has control characters, from byte 80 on; Node's own decoder confuses the two. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const FIRST_BYTE = 0x80
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from(WINDOWS, (character, index) => [character, FIRST_BYTE + index]),
)

/** Entities by name, which stand in a text that was escaped once too often. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  euro: '€',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsaquo: '‹',
  lsquo: '‘',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  pound: '£',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsaquo: '›',
  rsquo: '’',
  sbquo: '‚',
  shy: '',
}
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
}

/** Soft hyphens, spaces without width, joiners, marks of direction: a reader sees nothing of them. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu
/** Entities of marks, spaces and letters, escaped once more or more often. */
const ESCAPED = /&(?:amp;){0,4}(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[A-Za-z]{2,7});/gu
/**
 * UTF-8 that was read as windows-1252 or Latin-1: marks, dashes, the euro and the trade mark; the closing mark of which
 * some programs drop the last byte; letters, but not the last two of a word in capitals.
 */
const MISREAD =
  /â[€\u0080‚\u0082„\u0084][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|(?<!\p{Lu}{2})[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu
/** Marks of windows-1252 that were read as Latin-1. */
const CONTROL = /[\u0080\u0082-\u0084\u0086-\u008c\u0091-\u009c]/gu
const MAY_BE_BROKEN =
  /[\u0080-\u009c&âÂÃ\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

/**
 * A text as its writer meant it: without characters that nobody sees, with the letters and marks that a wrong
 * encoding broke up, and with entities that were escaped once too often. Takes time linear in the text.
 */
export function repairText(text: string): RewrittenText {
  return rewriteText(text, MAY_BE_BROKEN.test(text) ? findBroken(text) : [])
}

/** What is broken, in the order of the text; of two kinds at one place, the one that takes more. */
function findBroken(text: string): readonly Replacement[] {
  const found = [
    ...mend(text, INVISIBLE, () => ''),
    ...mend(text, ESCAPED, (entity) => readEntity(entity.slice(1, -1).replace(/^(?:amp;)+/, ''))),
    ...mend(text, MISREAD, (bytes) => (bytes === 'â€' ? '”' : readBytes(bytes))),
    ...mend(text, CONTROL, (control) => windowsCharacter(control.charCodeAt(0)) ?? null),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let end = 0
  return found.filter(({ span: [start, stop] }) => {
    if (start < end) return false
    end = stop
    return true
  })
}

/** @param meant null where it is no broken character after all. */
function mend(
  text: string,
  broken: RegExp,
  meant: (broken: string) => string | null,
): readonly Replacement[] {
  return [...text.matchAll(broken)].flatMap(({ index, 0: match }) => {
    const mended = meant(match)
    return mended === null ? [] : [{ span: [index, index + match.length] as const, text: mended }]
  })
}

function readEntity(name: string): string | null {
  if (name.startsWith('#')) {
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    // Markup stays escaped, and half a surrogate pair is no character.
    const isText = point >= 0x20 && point <= 0xffff && !(point >= 0xd800 && point < 0xe000)
    if (!isText || point === 0x3c || point === 0x3e) return null
    return windowsCharacter(point) ?? String.fromCharCode(point)
  }
  if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name] ?? null
  const accent = name.slice(1)
  return Object.hasOwn(ACCENTS, accent) ? `${name.charAt(0)}${ACCENTS[accent]}`.normalize('NFC') : null
}

function windowsCharacter(code: number): string | undefined {
  return code < FIRST_BYTE ? undefined : WINDOWS[code - FIRST_BYTE]
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true })

function readBytes(broken: string): string | null {
  const bytes = Array.from(broken, (character) => BYTE_OF.get(character) ?? character.charCodeAt(0))
  try {
    const meant = UTF_8.decode(Uint8Array.from(bytes))
    return /[\u0080-\u009f]/.test(meant) ? null : meant
  } catch {
    return null
  }
}
