import { alignLexemes } from '../../coverage/align/align-lexemes.ts'
import { dissolveCoincidences } from '../../coverage/align/dissolve-coincidences.ts'
import type { Match } from '../../coverage/align/find-common-subsequence.ts'
import type { QuotedWord } from './read-words.ts'
import { type StemWeights, stemsOf } from './weigh-stems.ts'

/** A quotation made ready for comparison. */
export interface Wording {
  readonly words: readonly QuotedWord[]
  readonly stems: ReadonlySet<string>
  /** Those of the words that are printed as the speaker's own. */
  readonly directStems: ReadonlySet<string>
  /** Whether it quotes words inside words of its own. */
  readonly hasFragment: boolean
  /** Sum of the weights of its stems. */
  readonly weight: number
  readonly weightOf: StemWeights
}

/** What two wordings have in common. */
export interface WordingEvidence {
  /** Share of the lighter wording's weight whose stems the heavier one has too, in any order, 0 to 1. */
  readonly contained: number
  /** Share of the lighter wording's weight that keeps its words and their order, 0 to 1. */
  readonly kept: number
  /** Weight of the stems in common. */
  readonly shared: number
  /** Number of stems in common. */
  readonly sharedStems: number
  /** Words of the longest run to the letter, and how many of them are no function words. */
  readonly run: { readonly words: number; readonly content: number; readonly isDirect: boolean }
  /** Weight of words that one side quotes inside its own, where the other side has all of them. */
  readonly fragment: number
  /** The same, where they are the speaker's own words on the other side too. */
  readonly fragmentOfDirect: number
}

export function describeWording(words: readonly QuotedWord[], weightOf: StemWeights): Wording {
  const stems = stemsOf(words)
  const direct = words.filter(({ isDirect }) => isDirect)
  const hasFragment = direct.length > 0 && direct.length < words.length
  return { words, stems, directStems: stemsOf(direct), hasFragment, weight: weigh(stems, weightOf), weightOf }
}

/** What two wordings have in common; symmetric but for ties. */
export function compareWordings(a: Wording, b: Wording): WordingEvidence {
  const [heavy, light] = a.weight >= b.weight ? [a, b] : [b, a]
  const common = new Set([...light.stems].filter((stem) => heavy.stems.has(stem)))
  const shared = weigh(common, light.weightOf)
  const matches = alignWords(heavy.words, light.words)
  const kept = new Set<string>()
  for (const [, j] of matches) {
    const stem = light.words[j]?.stem
    if (stem != null) kept.add(stem)
  }
  return {
    contained: share(shared, light.weight),
    kept: share(weigh(kept, light.weightOf), light.weight),
    shared,
    sharedStems: common.size,
    run: longestRun(heavy.words, light.words, matches),
    fragment: Math.max(fragmentWeight(light, heavy.stems), fragmentWeight(heavy, light.stems)),
    fragmentOfDirect: Math.max(
      fragmentWeight(light, heavy.directStems),
      fragmentWeight(heavy, light.directStems),
    ),
  }
}

function alignWords(from: readonly QuotedWord[], to: readonly QuotedWord[]): readonly Match[] {
  const a = from.map(({ lexeme }) => lexeme)
  const b = to.map(({ lexeme }) => lexeme)
  return dissolveCoincidences(alignLexemes(a, b), a, b)
}

function longestRun(
  from: readonly QuotedWord[],
  to: readonly QuotedWord[],
  matches: readonly Match[],
): WordingEvidence['run'] {
  let longest = { words: 0, content: 0, isDirect: false }
  let run = longest
  let previous: Match = [-2, -2]
  for (const match of matches) {
    const follows = match[0] === previous[0] + 1 && match[1] === previous[1] + 1
    const [word, other] = [from[match[0]], to[match[1]]]
    const direct = (word?.isDirect ?? false) || (other?.isDirect ?? false)
    const before = follows ? run : { words: 0, content: 0, isDirect: true }
    run = {
      words: before.words + 1,
      content: before.content + (word?.stem == null ? 0 : 1),
      isDirect: before.isDirect && direct,
    }
    if (run.words > longest.words) longest = run
    previous = match
  }
  return longest
}

/** Weight of the heaviest part in quotation marks inside reported words of which every stem is among others. */
function fragmentWeight({ words, weightOf }: Wording, others: ReadonlySet<string>): number {
  let heaviest = 0
  let part: QuotedWord[] = []
  const close = () => {
    const stems = stemsOf(part)
    const isShared = [...stems].every((stem) => others.has(stem))
    if (isShared && part.length < words.length) heaviest = Math.max(heaviest, weigh(stems, weightOf))
    part = []
  }
  for (const word of words) {
    if (word.isDirect) part.push(word)
    else close()
  }
  close()
  return heaviest
}

function weigh(stems: ReadonlySet<string>, weightOf: StemWeights): number {
  let weight = 0
  for (const stem of stems) weight += weightOf(stem)
  return weight
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
