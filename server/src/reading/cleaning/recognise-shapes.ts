import type { PageFurniture } from '../../lexicons/read-page-furniture.ts'
import { type LineLook, straighten } from './look-at-line.ts'
import { beginsWith } from './match-phrases.ts'
import { trimEnds } from './trim-ends.ts'

/** A kind of furniture that shows by its shape, whatever its words. */
export type Shape =
  | 'breadcrumb'
  | 'byline'
  | 'caption'
  | 'counter'
  | 'credit'
  | 'embedded post'
  | 'file name'
  | 'form'
  | 'link'
  | 'timestamp'

const MAX_CREDIT_WORDS = 12
const MAX_CAPTION_WORDS = 90
const MAX_BYLINE_WORDS = 12
const SEPARATORS = new Set(['/', '>', '›', '»', '|', '·', '•', '→'])
const MONTHS_AND_DAYS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/

/** A function that recognises furniture by its shape; null for lines that have none. */
export function createShapeTest({ pictures, times }: PageFurniture): (line: LineLook) => Shape | null {
  const makers = new Set(pictures.makers)
  const notes = new Set(pictures.notes)
  const timeWords = new Set(times)
  const isMaker = (words: string) => makers.has(trimEnds(words, /[^\s.,(]/, /[^\s.,)]/))

  const isCredit = ({ lower, words }: LineLook) => {
    if (words > MAX_CREDIT_WORDS) return false
    if (isMaker(lower)) return true
    const parts = lower.split(/[/|]| via /)
    return parts.length > 1 && parts.length <= 4 && isMaker(parts.at(-1) ?? '')
  }
  /** Words in brackets at the end that name the maker of a picture, or the outlet's stamp on it. */
  const isCaption = ({ lower, words, text }: LineLook) => {
    if (words > MAX_CAPTION_WORDS) return false
    if (pictures.begins.some((beginning) => beginsWith(lower, beginning))) return true
    const ending = lower.slice(-100).replace(/\.$/, '')
    const bracket = Math.max(ending.lastIndexOf('('), ending.lastIndexOf('['))
    if (bracket >= 0 && /[)\]]$/.test(ending)) {
      const note = ending.slice(bracket + 1, -1).split(/[\s:/,]+/)
      if (note.some((word) => notes.has(word)) || note.every((word) => makers.has(word))) return true
    }
    // "... - Sputnik International, 1920, 06.10.2021"
    const stamp = text.slice(text.lastIndexOf(' - ') + 1).split(', ')
    if (text.includes(' - ') || text.startsWith('- ')) {
      if (stamp.length > 1 && stamp.slice(1).every((part) => /^[\d.]+$/.test(part))) return true
    }
    const slash = ending.lastIndexOf('/')
    return slash >= 0 && isMaker(ending.slice(slash + 1)) && words > 3
  }
  const isTimestamp = ({ lower, words }: LineLook) => {
    if (words > 16 || !/\p{Nd}|yesterday|ago/u.test(lower)) return false
    const parts = lower.split(/[\s,|/·•:;()–—-]+/u).filter(Boolean)
    return (
      (parts.every(
        (part) =>
          timeWords.has(part) ||
          timeWords.has(part.replace(/\.$/, '')) ||
          MONTHS_AND_DAYS.test(part.replace(/\.$/, '')) ||
          /^[\d.]+(?:st|nd|rd|th|am|pm|h|min|z)?$/.test(part) ||
          /^\d{4}t\d+$/.test(part),
      ) &&
        parts.length > 1) ||
      /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(lower)
    )
  }

  return (line) => {
    if (line.words === 0) return 'counter'
    if (/^[\d\s.,:+%/-]{1,12}$/.test(line.lower)) return isTimestamp(line) ? 'timestamp' : 'counter'
    if (isTimestamp(line)) return 'timestamp'
    if (isBreadcrumb(line)) return 'breadcrumb'
    if (isFileName(line)) return 'file name'
    if (isByline(line)) return 'byline'
    if (isPostSignature(line)) return 'embedded post'
    if (isCredit(line)) return 'credit'
    if (isCaption(line)) return 'caption'
    if (line.words <= 20 && /[\p{L}?]\s?\*$/u.test(line.text)) return 'form'
    if (line.words <= 8 && /^\[[^[\]]+\]$/.test(line.text)) return 'link'
    return null
  }
}

/** Short names with separators between them, as in News / World / Europe. */
function isBreadcrumb({ text, words, isSentence }: LineLook): boolean {
  if (words > 14 || isSentence) return false
  const parts = straighten(text).split(' ')
  const separators = parts.filter((part) => SEPARATORS.has(part)).length
  return separators >= 2 || (separators === 1 && words <= 4)
}

/** One word with digits and underscores or hyphens, as files of pictures are called. */
function isFileName({ text }: LineLook): boolean {
  if (/\s/u.test(text) || text.length < 6 || text.length > 120) return false
  return /\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$/i.test(text) || (/\p{Nd}{3}/u.test(text) && /[_-]/.test(text))
}

/** "— Rita Cole (@ritacole) October 5, 2021": who wrote a post that the page shows, and when. */
function isPostSignature({ text, words }: LineLook): boolean {
  return words <= 20 && /^(?:[—–-] ?)?[^()]{1,80} \(@\w{1,30}\)/u.test(text) && /\d{4}$/.test(text)
}

/** "By Jane Doe and John Roe in Kyiv": names in capitals after the word. */
function isByline({ text, words, isSentence }: LineLook): boolean {
  if (words < 2 || words > MAX_BYLINE_WORDS || isSentence) return false
  const [first = '', second = ''] = text.split(/[\s:]+/u)
  if (!/^(?:by|words|text|written)$/i.test(first)) return false
  return /^\p{Lu}/u.test(/^by$/i.test(second) ? (text.split(/\s+/u)[2] ?? '') : second)
}
