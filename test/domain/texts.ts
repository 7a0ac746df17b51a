import fc from 'fast-check'

/** Pieces on which offsets go wrong: astral letters, emoji sequences, marks, line ends, quotation marks. */
const PIECES = [
  'a',
  'Zürich',
  'é',
  'e\u0323\u0301',
  '😀',
  '👩‍🚀',
  '👍🏽',
  '𝒜',
  '𠮷',
  'क्‍ष',
  "don't",
  'Russia’s',
  '10,000',
  ' ',
  '\u00a0',
  '\r\n',
  '\n\n',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '.',
  ',',
  '-',
]

/** NFC texts of such pieces and of any other characters. */
export const nfcText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  .map((pieces) => pieces.join('').normalize('NFC'))

/** A text with a range of it, in code points, that is not empty. */
export const textWithRange = nfcText
  .filter((text) => text.length > 0)
  .chain((text) => {
    const length = Array.from(text).length
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  })
