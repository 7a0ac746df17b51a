import { isSpace } from '../segmenting/split-paragraphs.ts'

type MarkKind = 'double' | 'single' | 'guillemet'

/** What one character may do as a quotation mark where it stands. */
export interface Mark {
  readonly at: number
  readonly kind: MarkKind
  readonly mayOpen: boolean
  readonly mayClose: boolean
  /** Whether it cannot be an apostrophe: `said,'` closes, `workers'` may not. */
  readonly isSure: boolean
}

const KINDS: ReadonlyMap<string, MarkKind> = new Map(
  Object.entries({
    '"': 'double',
    '“': 'double',
    '”': 'double',
    '„': 'double',
    '‟': 'double',
    '＂': 'double',
    "'": 'single',
    '‘': 'single',
    '’': 'single',
    '‚': 'single',
    '‛': 'single',
    '«': 'guillemet',
    '»': 'guillemet',
    '‹': 'single',
    '›': 'single',
  } as const),
)
const BEFORE_OPENING = '([{—–-/:…"“‘«\'*_>'
const AFTER_CLOSING = '.,;:!?)]}—–-/…"”’»\'*_<'
/** Words that have lost their beginning: 'tis. */
const ELIDED = /^(?:tis|twas|twere|til|till|em|cause|cos|bout|round|neath|n)(?!\p{L})/iu

/**
 * The quotation mark at an offset, if the character there is one and can be one: not an apostrophe inside a word, a
 * year without its century, feet or inches.
 */
export function readMark(text: string, at: number, start: number, end: number): Mark | undefined {
  const character = text[at] ?? ''
  const kind = KINDS.get(character)
  if (kind === undefined) return undefined
  const before = at > start ? (text[at - 1] ?? ' ') : ' '
  const after = at + 1 < end ? (text[at + 1] ?? ' ') : ' '
  const isAfterWord = isWord(before)
  const isBeforeWord = isWord(after)
  if (kind === 'single' && isAfterWord && isBeforeWord) return undefined
  const isBeforeFree = isBlank(before) || BEFORE_OPENING.includes(before)
  const isAfterFree = isBlank(after) || AFTER_CLOSING.includes(after)
  const opensHere = isBeforeFree && !isBlank(after)
  const closesHere = !isBlank(before) && (isAfterFree || !isAfterWord)
  switch (character) {
    case '“':
      // The high mark of „low and high“ closes.
      return { at, kind, mayOpen: true, mayClose: closesHere, isSure: true }
    case '„':
    case '‟':
    case '‹':
      return { at, kind, mayOpen: true, mayClose: false, isSure: true }
    case '‚':
      return opensHere ? { at, kind, mayOpen: true, mayClose: false, isSure: true } : undefined
    case '«':
    case '»':
      return {
        at,
        kind,
        mayOpen: opensHere || character === '«',
        mayClose: closesHere || character === '»',
        isSure: true,
      }
    case '”':
      return { at, kind, mayOpen: opensHere && isBeforeWord, mayClose: true, isSure: true }
    case '"':
    case '＂':
      // After a digit it may mean inches.
      return { at, kind, mayOpen: opensHere, mayClose: closesHere || !opensHere, isSure: !/\d/.test(before) }
    default:
      return readSingle(text, at, { opensHere, closesHere, isAfterWord, end })
  }
}

function readSingle(
  text: string,
  at: number,
  {
    opensHere,
    closesHere,
    isAfterWord,
    end,
  }: { opensHere: boolean; closesHere: boolean; isAfterWord: boolean; end: number },
): Mark | undefined {
  const following = text.slice(at + 1, Math.min(end, at + 9))
  const isElision = /^\d\ds?(?!\d)/.test(following) || ELIDED.test(following)
  const mayOpen = opensHere && text[at] !== '’' && !isElision
  if (!mayOpen && !closesHere) return undefined
  return { at, kind: 'single', mayOpen, mayClose: closesHere, isSure: !isAfterWord }
}

function isWord(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  return /[\p{L}\p{N}]/u.test(character)
}

function isBlank(character: string): boolean {
  return isSpace(character.charCodeAt(0))
}
