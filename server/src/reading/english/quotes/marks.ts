import { isSpace } from '../segmenting/split-paragraphs.ts'

type MarkKind = 'double' | 'single' | 'guillemet'

/** What a quotation mark may do where it stands. */
export interface Mark {
  readonly at: number
  /** After its last character: some marks are written as two. */
  readonly end: number
  readonly kind: MarkKind
  readonly mayOpen: boolean
  readonly mayClose: boolean
  /** Whether it cannot be an apostrophe: `said,'` closes, `workers'` may not. */
  readonly isSure: boolean
}

/** What is known of the marks before one in its paragraph. */
export interface MarksBefore {
  /** Whether a double mark waits to be closed, so that two single ones may be one that closes it. */
  readonly isDoubleOpen: boolean
}

const KINDS: ReadonlyMap<string, MarkKind> = new Map(
  Object.entries({
    '"': 'double',
    '“': 'double',
    '”': 'double',
    '„': 'double',
    '‟': 'double',
    '＂': 'double',
    '〝': 'double',
    '〞': 'double',
    // What a page puts where it could not read the mark.
    '\ufffd': 'double',
    "'": 'single',
    '‘': 'single',
    '’': 'single',
    '‚': 'single',
    '‛': 'single',
    '`': 'single',
    '´': 'single',
    '«': 'guillemet',
    '»': 'guillemet',
    '‹': 'single',
    '›': 'single',
  } as const),
)
/** Two characters that are one mark: as typed without the mark, as in TeX, and in databases. */
const TWINS: ReadonlyMap<string, MarkKind> = new Map(
  Object.entries({
    '``': 'double',
    "''": 'double',
    '‘‘': 'double',
    '’’': 'double',
    '´´': 'double',
    '‚‚': 'double',
    ',,': 'double',
    '<<': 'guillemet',
    '>>': 'guillemet',
    '‹‹': 'guillemet',
    '››': 'guillemet',
  } as const),
)
const BEGINS_MARK: ReadonlySet<string> = new Set([
  ...KINDS.keys(),
  ...[...TWINS.keys()].map(([first = '']) => first),
])
const BEFORE_OPENING = '([{—–-/:…"“‘«\'*_>'
const AFTER_CLOSING = '.,;:!?)]}—–-/…"”’»\'*_<'
/** Words that have lost their beginning: 'tis. */
const ELIDED = /^(?:tis|twas|twere|til|till|em|cause|cos|bout|round|neath|n)(?!\p{L})/iu

/** How the text around a mark looks. */
interface Place {
  readonly isAfterWord: boolean
  readonly isBeforeWord: boolean
  readonly isAfterBlank: boolean
  readonly isBeforeBlank: boolean
  /** Right after a stop, with the next sentence right behind: the space between the two is missing. */
  readonly isBetweenSentences: boolean
  readonly opensHere: boolean
  readonly closesHere: boolean
}

/**
 * The quotation mark at an offset, if the characters there are one and can be one: not an apostrophe inside a word, a
 * year without its century, feet or inches.
 */
export function readMark(
  text: string,
  at: number,
  start: number,
  end: number,
  { isDoubleOpen }: MarksBefore,
): Mark | undefined {
  const character = text[at] ?? ''
  if (!BEGINS_MARK.has(character)) return undefined
  const twin = readTwin(text, at, start, end, isDoubleOpen)
  if (twin !== undefined) return twin
  const kind = KINDS.get(character)
  if (kind === undefined) return undefined
  const place = look(text, at, at + 1, start, end)
  const { isAfterWord, isBeforeWord, isAfterBlank, isBeforeBlank, opensHere, closesHere } = place
  if ((kind === 'single' || character === '\ufffd') && isAfterWord && isBeforeWord) return undefined
  const isLoose = isAfterBlank && isBeforeBlank
  const mark = (mayOpen: boolean, mayClose: boolean, isSure = true): Mark => ({
    at,
    end: at + 1,
    kind,
    mayOpen,
    mayClose,
    isSure,
  })
  switch (character) {
    case '“':
    case '〝':
      // The high mark of „low and high“ closes, and so may one that was typed at the wrong end.
      return mark(opensHere || isLoose || !isBeforeBlank, closesHere)
    case '„':
    case '‟':
    case '‹':
      return mark(true, false)
    case '‚':
      return opensHere ? mark(true, false) : undefined
    case '«':
    case '»':
      return mark(opensHere || character === '«', closesHere || character === '»')
    case '”':
    case '〞':
      return mark(opensHere && isBeforeWord, true)
    case '"':
    case '＂':
    case '\ufffd':
      // After a digit it may mean inches.
      return mark(
        opensHere || isLoose || place.isBetweenSentences,
        closesHere || !opensHere,
        !isLoose && !/\d/.test(text[at - 1] ?? ''),
      )
    default:
      return readSingle(text, at, place, end)
  }
}

function readSingle(text: string, at: number, place: Place, end: number): Mark | undefined {
  const { isAfterWord, isAfterBlank, isBeforeBlank, opensHere } = place
  const following = text.slice(at + 1, Math.min(end, at + 9))
  const isElision = /^\d\ds?(?!\d)/.test(following) || ELIDED.test(following)
  // As programs print it that part words from marks: ‘ We left , ’ she said.
  const isLoose = isAfterBlank && isBeforeBlank
  const closesLoose = isLoose && text[at] !== '‘' && /[.,?!]/.test(text[at - 2] ?? '')
  const mayOpen = (opensHere && text[at] !== '’' && !isElision) || (isLoose && text[at] === '‘')
  const mayClose = place.closesHere || closesLoose
  if (!mayOpen && !mayClose) return undefined
  return { at, end: at + 1, kind: 'single', mayOpen, mayClose, isSure: !isAfterWord }
}

/** Two characters that are one mark. Those that could be two marks close only where such a mark is open. */
function readTwin(
  text: string,
  at: number,
  start: number,
  end: number,
  isDoubleOpen: boolean,
): Mark | undefined {
  if (at + 1 >= end || text[at] !== text[at + 1]) return undefined
  const characters = text.slice(at, at + 2)
  const kind = TWINS.get(characters)
  if (kind === undefined) return undefined
  // A third one belongs to a quote inside.
  if (isDoubleOpen && text[at + 2] === text[at] && text[at + 3] !== text[at]) return undefined
  const { isBeforeWord, isAfterBlank, isBeforeBlank, opensHere, closesHere } = look(
    text,
    at,
    at + 2,
    start,
    end,
  )
  const isLoose = isAfterBlank && isBeforeBlank
  const isOpening = characters === '``' || characters === '‘‘' || characters === '‚‚' || characters === '‹‹'
  const opensOnly = characters === ',,' || characters === '<<'
  const isClosing = characters === '’’' || characters === '››' || characters === '>>'
  const mayOpen = opensOnly
    ? opensHere && isBeforeWord
    : isOpening || (!isClosing && (opensHere || (isLoose && !isDoubleOpen)))
  const mayClose =
    (isDoubleOpen || kind === 'guillemet') && !opensOnly && !isOpening && (closesHere || isLoose)
  return mayOpen || mayClose ? { at, end: at + 2, kind, mayOpen, mayClose, isSure: true } : undefined
}

function look(text: string, at: number, next: number, start: number, end: number): Place {
  const before = at > start ? (text[at - 1] ?? ' ') : ' '
  const after = next < end ? (text[next] ?? ' ') : ' '
  const isAfterWord = isWord(before)
  const isBeforeWord = isWord(after)
  const isAfterBlank = isBlank(before)
  const isBeforeBlank = isBlank(after)
  const isBeforeFree = isAfterBlank || BEFORE_OPENING.includes(before)
  const isAfterFree = isBeforeBlank || AFTER_CLOSING.includes(after)
  return {
    isAfterWord,
    isBeforeWord,
    isAfterBlank,
    isBeforeBlank,
    isBetweenSentences: isBeforeWord && '.?!'.includes(before),
    opensHere: isBeforeFree && !isBeforeBlank,
    closesHere: !isAfterBlank && (isAfterFree || !isAfterWord),
  }
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
