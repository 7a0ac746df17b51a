import { readFunctionWords } from '../../lexicons/read-function-words.ts'
import { type Replacement, type RewrittenText, rewriteText } from '../rewrite-text.ts'
import { type FigureLexicons, formKey } from './figures/figure-lexicons.ts'
import { splitParagraphs } from './segmenting/split-paragraphs.ts'
import { knowsWord } from './segmenting/tag-tokens.ts'

/** What tells how a word is written where it does not stand in capitals. */
export type NameLists = Pick<FigureLexicons, 'forms' | 'givenNames'>

/** Words from which on a line in capitals is taken for a sentence. */
const MIN_WORDS = 3
const WORD = /[\p{L}\p{M}]+/gu

/** The name before what somebody says in a transcript: RITA COLE: We left. */
const LABEL = /^\p{Lu}[\p{Lu}.'’ -]{3,40}(?=:\s| \([^()]{1,40}\):\s)/u

/** What stands in capitals everywhere: PORT ELLIS, May 3 (Reuters) - */
const DATELINE = /^[\p{Lu}\p{N} .,()/]{3,50} [-–—]{1,2} /u

interface Stretch {
  readonly start: number
  readonly words: string
  /** Whether it is a name, whatever its words are besides. */
  readonly isName: boolean
}

/**
 * A text whose lines and names in capitals are written as others are, since there capitals tell no names: as the rest
 * of the article writes each word, else as the language does. Nothing moves.
 */
export function lowerCapitals(text: string, lists: NameLists): RewrittenText {
  if (!/\p{Lu}{4}/u.test(text)) return rewriteText(text, [])
  const stretches: Stretch[] = []
  const others: string[] = []
  for (const [start, end] of splitParagraphs(text)) {
    const line = text.slice(start, end)
    const isLine = isInCapitals(line)
    const words = isLine ? line : (LABEL.exec(line)?.[0] ?? '')
    const dateline = isLine ? (DATELINE.exec(line)?.[0].length ?? 0) : 0
    if (words !== '')
      stretches.push({ start: start + dateline, words: words.slice(dateline), isName: !isLine })
    others.push(line.slice(words.length))
  }
  if (stretches.length === 0) return rewriteText(text, [])
  const printed = collectForms(others)
  return rewriteText(
    text,
    stretches.flatMap((stretch) => lowerStretch(stretch, printed, lists)),
  )
}

function lowerStretch(
  { start, words, isName }: Stretch,
  printed: ReadonlyMap<string, ReadonlySet<string>>,
  lists: NameLists,
): readonly Replacement[] {
  return [...words.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const lower = writeWord(words, index, word, printed, lists)
    const written = isName || opensSentence(words, index) ? capitalise(lower) : lower
    if (written === word || written.length !== word.length) return []
    return [{ span: [start + index, start + index + word.length] as const, text: written }]
  })
}

function isInCapitals(line: string): boolean {
  if (/\p{Ll}/u.test(line) || !/\p{Lu}{4}/u.test(line)) return false
  return (line.match(WORD) ?? []).length >= MIN_WORDS
}

/** The forms in which each word of other lines is written, by the word in lower case. */
function collectForms(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const [word] of lines.join('\n').matchAll(WORD)) {
    const known = forms.get(word.toLowerCase())
    if (known === undefined) forms.set(word.toLowerCase(), new Set([word]))
    else known.add(word)
  }
  return forms
}

function writeWord(
  line: string,
  at: number,
  word: string,
  printed: ReadonlyMap<string, ReadonlySet<string>>,
  { forms, givenNames }: NameLists,
): string {
  const lower = word.toLowerCase()
  const before = line[at - 1] ?? ' '
  const after = line[at + word.length] ?? ' '
  // I, an initial, U.S., O'Brien; the end of don't.
  if (word.length === 1) {
    if (/['’]/.test(before)) return lower
    return word === 'I' || after === '.' || before === '.' || /['’]/.test(after) ? word : lower
  }
  const written = printed.get(lower)
  const title = capitalise(lower)
  if (written?.has(word)) return word
  if (written?.has(lower)) return lower
  if (written?.has(title)) return title
  // US is the state, which headlines name, while nobody in them says us; IS, IT and WHO are the words.
  if (forms.has(formKey(word)) && (lower === 'us' || !readFunctionWords().has(lower))) return word
  if (!knowsWord(lower)) return word.length <= 3 ? word : title
  // Grace Hale, and not the grace of a hall.
  const [next = ''] = /^ \p{L}+/u.exec(line.slice(at + word.length, at + word.length + 20)) ?? []
  const isBeforeName = next !== '' && !knowsWord(next.trim().toLowerCase())
  return isBeforeName && givenNames(lower) !== null ? title : lower
}

function opensSentence(line: string, at: number): boolean {
  return (
    /^["“‘'(]*$/.test(line.slice(0, at)) ||
    /[.?!:]["”’')]?\s+["“‘'(]?$/.test(line.slice(Math.max(0, at - 6), at))
  )
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
