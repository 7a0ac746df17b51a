import { eld } from 'eld/extrasmall'

/** BCP 47 for a text whose language cannot be told. */
export const UNDETERMINED = 'und'

/** Longer texts are judged by parts of this length, in UTF-16 units. */
const PART_LENGTH = 320
/** So many parts, spread evenly, stand for a longer text. */
const PARTS = 5
/** The language of a text is that of more than this share of its parts. */
const MAJORITY = 0.5

/**
 * The language of most of a text as a BCP 47 tag; `und` where it cannot be told, as for a few words or a mixture
 * without a majority. Takes the same time for texts of any length.
 */
export function detectLanguage(text: string): string {
  const counts = new Map<string, number>()
  const parts = partsOf(text)
  for (const part of parts) {
    const language = detectPart(part)
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  for (const [language, count] of counts) {
    if (count > parts.length * MAJORITY) return language
  }
  return UNDETERMINED
}

function partsOf(text: string): readonly string[] {
  if (text.length <= PART_LENGTH * 2) return [text]
  const step = (text.length - PART_LENGTH) / (PARTS - 1)
  return Array.from({ length: PARTS }, (_, index) => {
    const start = Math.round(index * step)
    return text.slice(start, start + PART_LENGTH)
  })
}

function detectPart(part: string): string {
  const result = eld.detect(part)
  return result.language !== '' && result.isReliable() ? result.language : UNDETERMINED
}
