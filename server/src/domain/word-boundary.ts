const WORD = /[\p{L}\p{N}\p{M}]/u
/** What belongs to the character before it: combining marks, skin tones, and the joiners of scripts and emoji. */
const MARK = /[\p{M}\p{Emoji_Modifier}\p{Join_Control}]/u
const JOINER = /\p{Join_Control}/u
const SPACE = /\s/u
const DIGIT = /\p{N}/u
const APOSTROPHE = /['’]/
const DECIMAL = /[.,]/
/** What an English apostrophe adds to a word that is whole without it: Russia's, they're, NATO'll. */
const CLITIC = /['’](?:s|d|m|ll|re|ve)(?![\p{L}\p{N}\p{M}])/iuy

/**
 * Whether words that begin at `offset` would begin in the middle of a word. Apostrophes inside a word (don't,
 * O'Brien) and the point or comma inside a number (10,000) belong to it; hyphens part words.
 */
export function beginsInsideWord(text: string, offset: number): boolean {
  const before = characterBefore(text, offset)
  const after = characterAt(text, offset)
  if (before === '' || after === '') return false
  if (partsSurrogatePair(text, offset)) return true
  if (MARK.test(after)) return !SPACE.test(before)
  if (JOINER.test(before)) return !SPACE.test(after)
  if (WORD.test(before) && WORD.test(after)) return true
  return (
    joins(before, after, characterAt(text, offset + after.length)) ||
    joins(characterBefore(text, offset - before.length), before, after)
  )
}

/** Whether words that end at `offset` would end in the middle of a word; they may end before `'s` and its like. */
export function endsInsideWord(text: string, offset: number): boolean {
  CLITIC.lastIndex = offset
  return beginsInsideWord(text, offset) && !CLITIC.test(text)
}

/** Whether `middle` holds its neighbours together in one word. */
function joins(before: string, middle: string, after: string): boolean {
  if (APOSTROPHE.test(middle)) return WORD.test(before) && WORD.test(after)
  return DECIMAL.test(middle) && DIGIT.test(before) && DIGIT.test(after)
}

function partsSurrogatePair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset)
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
}

function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return ''
  const pair = offset > 1 ? characterAt(text, offset - 2) : ''
  return pair.length === 2 ? pair : (text[offset - 1] ?? '')
}
