import { foldName } from './fold-name.ts'

/** A person's name cut up, each part in lower case and without accents. */
export interface PersonName {
  /** As printed. */
  readonly text: string
  /** All words without what follows the name. */
  readonly words: readonly string[]
  /** The words as one, so that Kim Jong-un and Kim Jong Un are alike. */
  readonly joined: string
  /** The last word. */
  readonly surname: string
  /** What tells father and son apart: jr, iii; empty where nothing does. */
  readonly suffix: string
  /** More than a surname. */
  readonly isFull: boolean
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
/** Small words that belong to the surname: van der Meer. */
const PARTICLE =
  /^(?:v[ao]n|vander|vom|zu[mr]?|de[lrn]?|d[aiou]s?|della|la|le|te[nr]|bin|ibn|al|el|abu|af|ni|nic|mac|y)$/
/** Hyphens after these join an article to the name: al-Assad. */
const ARTICLE = /^(?:al|el|as|ad|an|ar|az|ash)-(?=\p{L})/u

export function readPersonName(text: string): PersonName {
  const folded = foldName(text.replaceAll(',', ' '))
    .split(' ')
    .map((word) => word.replace(ARTICLE, ''))
    .filter((word) => word !== '')
  const last = folded.at(-1) ?? ''
  const suffix = folded.length > 1 && SUFFIX.test(last) ? last : ''
  const words = suffix === '' ? folded : folded.slice(0, -1)
  return {
    text,
    words,
    joined: words.join('').replaceAll('-', ''),
    surname: words.at(-1) ?? '',
    suffix,
    isFull: words.slice(0, -1).some((word) => !PARTICLE.test(word)),
  }
}
