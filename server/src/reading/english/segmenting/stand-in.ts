/**
 * Endings by which the tagger tells the part of speech of a word that it does not know. Longest first.
 */
const ENDINGS = [
  'able',
  'like',
  'less',
  'ing',
  'ous',
  'ful',
  'ary',
  'ier',
  'est',
  'ity',
  'ion',
  'ed',
  'ly',
  'fy',
  'es',
  'er',
  'or',
]

/** Stands for a name. */
const NAME = 'Zzx'
/** Stands for something that describes: Moscow-based, 26-year-old. */
const DESCRIPTION = 'zzzable'
const THING = 'zzz'
const NUMBER = '10'

/** What these join with a hyphen describes something: state-run, Berlin-based. */
const PARTICIPLE =
  /(?:ed|ing|en|run|led|born|made|wide|old|held|bound|style|era|level|free|like|long|term|time|speed|to-head|range|scale|class|size|led|won|sold|built|known)$/

/**
 * A word that the tagger treats as it should treat the given one. Words that it does not know are replaced by one
 * of a few, since it keeps every word that it ever saw, for good, and takes long over long ones.
 *
 * @param knows whether the tagger's lexicon has a word.
 */
export function standIn(word: string, knows: (word: string) => boolean): string {
  if (knows(word)) return word
  const lower = word.toLowerCase()
  if (isNumeric(word)) return NUMBER
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0 && hyphen < word.length - 1) return standInForCompound(word, lower, hyphen, knows)
  if (word !== lower) return standInForCapitalised(word, lower, knows)
  const ending = ENDINGS.find((candidate) => lower.length > candidate.length + 2 && lower.endsWith(candidate))
  return ending === undefined ? THING : `zzz${ending}`
}

function standInForCapitalised(word: string, lower: string, knows: (word: string) => boolean): string {
  if (!knows(lower)) return NAME
  // WHOLE WORDS IN CAPITALS would make every name and noun alike.
  return word.length > 1 && word === word.toUpperCase() ? lower : titleCase(lower)
}

function standInForCompound(
  word: string,
  lower: string,
  hyphen: number,
  knows: (word: string) => boolean,
): string {
  const last = word.slice(hyphen + 1)
  if (last === last.toLowerCase() && PARTICIPLE.test(lower.slice(-12))) return DESCRIPTION
  if (/\d/.test(word[0] ?? '')) return DESCRIPTION
  if (last !== last.toLowerCase()) return NAME
  // A runner-up is no preposition.
  return knows(last) && last.length > 4 ? last : THING
}

function isNumeric(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first < 0x30 || first > 0x39) return false
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if ((code < 0x30 || code > 0x39) && code !== 0x2c && code !== 0x2e && code !== 0x3a) return false
  }
  return true
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
