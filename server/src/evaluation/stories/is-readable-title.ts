import { plainWords, type TellingStems } from './plain-words.ts'

/** With these no title begins that says who did what. */
const NO_BEGINNING: ReadonlySet<string> = new Set(
  (
    'i we you he she it they this that these those there who which what and but or if be is are was were been being ' +
    'have has had do does did will would can could may might must shall should'
  ).split(' '),
)
/** After these something is missing. */
const NO_END: ReadonlySet<string> = new Set(
  'a an the of to in on at for with by from and or that as said says saying'.split(' '),
)
const FEWEST_WORDS = 3
const FEWEST_TELLING = 2

/**
 * Whether an event's title can be read alone, as far as its outside shows: three words or more, two of them telling,
 * and neither a pronoun or auxiliary in front nor a loose end.
 */
export function isReadableTitle(title: string, stemsOf: TellingStems): boolean {
  const words = plainWords(title)
  return (
    words.length >= FEWEST_WORDS &&
    stemsOf(title).size >= FEWEST_TELLING &&
    !NO_BEGINNING.has(words[0] ?? '') &&
    !NO_END.has(words.at(-1) ?? '')
  )
}
