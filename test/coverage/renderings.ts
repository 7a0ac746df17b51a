import { createSpellingKey } from '@rashomon/server/coverage/align/spelling-key'
import { readSpellingVariants } from '@rashomon/server/lexicons/read-spelling-variants'
import fc from 'fast-check'

/** The spelling key that the server uses. */
export const spell = createSpellingKey(readSpellingVariants())

/** Pieces of which renderings of one sentence are made, so that two of them have much in common by chance. */
const PIECES = [
  'we',
  'We',
  'NATO',
  'Nato',
  'the',
  'of',
  'defence',
  'defense',
  'per cent',
  'percent',
  'eight',
  '8',
  'U.S.',
  'US',
  "don't",
  'don’t',
  '[and]',
  '[W]e',
  '[',
  ']',
  '…',
  '...',
  '. . .',
  '"',
  '“',
  '”',
  "'",
  '-',
  '—',
  ',',
  '.',
  '?',
  '😀',
]

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
)
const space = fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '  ', '\n')

/** Texts of such pieces and any other characters. */
export const rendering = fc
  .array(fc.tuple(piece, space), { maxLength: 25 })
  .map((parts) => parts.flat().join(''))

/** Sentences of plain words, few of them, so that they repeat. */
export const plainWords = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'of', 'the'), {
  maxLength: 14,
})
