import { rememberKeys } from './remember-keys.ts'

/** What the spelling rules cannot know: data, kept in a lexicon. All in lower case but `capitals`. */
export interface SpellingVariants {
  /** Spellings of one word; the first one stands for them all. */
  readonly words: readonly (readonly string[])[]
  /** Two ways to write a part of a word, wherever it stands in it: colour, color. */
  readonly stems: readonly (readonly [written: string, also: string])[]
  /** Words to which no rule applies, since it would make another word of them: four is not for. */
  readonly distinct: readonly string[]
  /** Words of their own when in capitals: US is not us. */
  readonly capitals: readonly string[]
}

/** Two words are spellings of one another if and only if their keys are equal. */
export type SpellingKey = (word: string) => string

/**
 * Ways of British and American spelling that hold at the end of words, as style guides describe them. A rule may
 * make a non-word of a word (noise, noize), since keys are only compared. It must not make another word of it; where
 * it would (prise, prize), the lexicon names the word as distinct. Looking back is bounded, for words of any length.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // organise, organisation: organize, organization.
  [/(?<=..)is(?=(?:e|ed|es|er|ers|ing|ings|able|ation|ations|ational|ationally)$)/, 'iz'],
  // analyse, paralysed: analyze, paralyzed.
  [/(?<=l)ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  // behaviour, favourite, honourable: behavior, favorite, honorable.
  [
    /(?<=[aeiouy][^aeiouy]{1,4}i?)our(?=(?:s|ed|ing|ings|er|ers|able|ably|al|ally|ful|fully|less|ly|y|ite|ites|itism|hood)?$)/,
    'or',
  ],
  // defence, offences, defenceless: defense, offenses, defenseless.
  [/(?<=..)ence(?=(?:s|less|d)?$)/, 'ense'],
  // centre, theatres, sombre, sabre: center, theaters, somber, saber.
  [/(?<=..[bt])re(?=s?$)/, 'er'],
  // dialogue, catalogued: dialog, cataloged.
  [/(?<=...)ogu(?=(?:ed|er|ers|ing)$)/, 'og'],
  [/(?<=...)ogue(?=s?$)/, 'og'],
  // travelled, counsellor, marvellous: traveled, counselor, marvelous. Not called: its stem has one syllable.
  [
    /(?<=[aeiouy][^aeiouy]{0,4}[aeiou])ll(?=(?:ed|er|ers|est|ing|ingly|ings|ist|ists|or|ors|ous|ously)$)/,
    'l',
  ],
  // judgement, acknowledgements: judgment, acknowledgments.
  [/(?<=.)dgement(?=s?$)/, 'dgment'],
  // likeable, unshakeable: likable, unshakable. Not changeable: its e keeps the g soft.
  [/(?<=[aeiou][kmnrstvz])eabl(?=[ey]$)/, 'abl'],
]

/**
 * A function that brings the spellings of a word to one key: case, accents, hyphens (co-operate), the points of
 * abbreviations (U.S) and the comma in numbers (10,000) do not count, nor do British and American ways of
 * spelling, by rule where there is one and else by the lexicon. A key is for comparing: it need not be a word.
 */
export function createSpellingKey(variants: SpellingVariants): SpellingKey {
  const words = new Map(
    variants.words.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)),
  )
  const stems = new Map(variants.stems)
  const stem = new RegExp([...stems.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'g')
  const distinct = new Set(variants.distinct)
  const capitals = new Set(variants.capitals)

  function spellPart(part: string): string {
    const letters = part.replaceAll('.', '')
    if (capitals.has(letters)) return letters
    const folded = fold(part)
    const listed = distinct.has(folded) ? folded : words.get(folded)
    if (listed !== undefined) return listed
    const stemmed = folded.replace(stem, (found) => stems.get(found) ?? found)
    return RULES.reduce((spelled, [rule, replacement]) => spelled.replace(rule, replacement), stemmed)
  }

  return rememberKeys((word) => {
    const [, body = word, clitic = ''] = CLITIC.exec(word) ?? []
    const folded = fold(body)
    // Some compounds are listed, or told apart from other words, as a whole.
    const whole = distinct.has(folded) ? folded : words.get(folded)
    const key = whole ?? body.split(HYPHEN).map(spellPart).join('')
    return clitic === '' ? key : `${key}'s`
  })
}

/** A possessive s stays apart, so that what stands before it meets the rules for the end of a word. */
const CLITIC = /^(.+)(['’]s)$/isu
/** Hyphens between digits part numbers: 2-1 is not 21. */
const HYPHEN = /(?<=\p{L})[‐‑-]|[‐‑-](?=\p{L})/u

/** Lower case without accents, ligatures, the points between letters and the commas between digits. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})[\u0300-\u036F]+/gu, '$1')
    .normalize('NFC')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=\p{L})\.(?=\p{L})|(?<=\p{N}),(?=\p{N}{3})/gu, '')
}
