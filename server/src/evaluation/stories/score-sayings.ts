import type { Share } from '../rates.ts'
import { type GroupingShares, shareGrouping } from './b-cubed.ts'
import type { GoldStory } from './gold-story.ts'
import type { MatchedSaying } from './match-sayings.ts'
import { holdsRun, plainWords } from './plain-words.ts'
import type { SettledQuotation, SettledStory } from './settled-story.ts'

/** How two renderings of one remark stand to each other: the same words, one within the other, or other words. */
export const PAIR_KINDS = ['same', 'within', 'other'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

/** Pairs of renderings at two outlets. */
export interface SayingScore {
  /** Of sayings marked: found. */
  readonly found: Share
  /** Of quotations: marked. */
  readonly marked: Share
  readonly grouping: GroupingShares
  /** Of pairs of one remark, both of which are found: of one statement. By kind, and all. */
  readonly pairs: Readonly<Record<PairKind | 'all', Share>>
  /** Of pairs in one statement, both of which are marked: of one remark. */
  readonly together: Share
  /** Of pairs of different remarks: of one statement all the same. */
  readonly mistaken: Share
  /** Of pairs of sayings that cannot both be true: apart. */
  readonly apart: Share
  /** Of quotations with the same words to the letter: of one statement. Needs no marks. */
  readonly letters: Share
  /** Of statements of two outlets or more: given to several speakers. */
  readonly severalSpeakers: Share
}

/** Fewer words say nothing about whether two remarks are one: "Yes, we can." */
const FEWEST_WORDS = 4

export function scoreSayings(
  { sayings, conflicts }: Pick<GoldStory, 'sayings' | 'conflicts'>,
  matched: readonly MatchedSaying[],
  settled: SettledStory,
): SayingScore {
  const outlets = new Map(settled.articles.map(({ doc, outlet }) => [doc, outlet]))
  const outletOf = ({ doc }: { readonly doc: string }) => outlets.get(doc)
  const pairs = pairsOf(matched, (a, b) => outletOf(a.found) !== outletOf(b.found)).map(([a, b]) => ({
    isOne: a.marked.group === b.marked.group,
    isConflict: conflicts.some(
      (groups) => groups.includes(a.marked.group) && groups.includes(b.marked.group),
    ),
    isJoined: a.found.statement === b.found.statement,
    kind: kindOf(a.found, b.found),
  }))
  const shareOf = (kind?: PairKind): Share => {
    const some = pairs.filter((pair) => pair.isOne && (kind === undefined || pair.kind === kind))
    return { right: some.filter(({ isJoined }) => isJoined).length, of: some.length }
  }
  const joined = pairs.filter(({ isJoined }) => isJoined)
  const conflicting = pairs.filter(({ isOne, isConflict }) => isConflict && !isOne)
  const different = pairs.filter(({ isOne }) => !isOne)
  return {
    found: { right: matched.length, of: sayings.length },
    marked: { right: matched.length, of: settled.quotations.length },
    grouping: shareGrouping(
      matched.map(({ marked, found }) => ({ gold: marked.group, extracted: found.statement })),
    ),
    pairs: { same: shareOf('same'), within: shareOf('within'), other: shareOf('other'), all: shareOf() },
    together: { right: joined.filter(({ isOne }) => isOne).length, of: joined.length },
    mistaken: { right: different.filter(({ isJoined }) => isJoined).length, of: different.length },
    apart: { right: conflicting.filter(({ isJoined }) => !isJoined).length, of: conflicting.length },
    letters: scoreLetters(settled.quotations, outletOf),
    severalSpeakers: scoreSeveral(settled, outletOf),
  }
}

function kindOf(a: SettledQuotation, b: SettledQuotation): PairKind {
  const [one, other] = [plainWords(a.text), plainWords(b.text)]
  if (one.length === other.length) return holdsRun(one, other) ? 'same' : 'other'
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  return holdsRun(longer, shorter) ? 'within' : 'other'
}

function scoreLetters(
  quotations: readonly SettledQuotation[],
  outletOf: (quotation: SettledQuotation) => string | undefined,
): Share {
  const byWords = new Map<string, SettledQuotation[]>()
  for (const quotation of quotations) {
    const words = plainWords(quotation.text)
    if (words.length < FEWEST_WORDS) continue
    byWords.set(words.join(' '), [...(byWords.get(words.join(' ')) ?? []), quotation])
  }
  const pairs = [...byWords.values()].flatMap((same) => pairsOf(same, (a, b) => outletOf(a) !== outletOf(b)))
  return { right: pairs.filter(([a, b]) => a.statement === b.statement).length, of: pairs.length }
}

function scoreSeveral(
  { statements, quotations }: SettledStory,
  outletOf: (quotation: SettledQuotation) => string | undefined,
): Share {
  const carriers = new Map<string, Set<string | undefined>>()
  for (const quotation of quotations) {
    const { statement } = quotation
    carriers.set(statement, (carriers.get(statement) ?? new Set()).add(outletOf(quotation)))
  }
  const shared = statements.filter(({ id }) => (carriers.get(id)?.size ?? 0) > 1)
  return { right: shared.filter(({ attributedTo }) => attributedTo.length > 1).length, of: shared.length }
}

function pairsOf<Item>(
  items: readonly Item[],
  fits: (a: Item, b: Item) => boolean,
): readonly (readonly [Item, Item])[] {
  return items.flatMap((a, at) => items.slice(at + 1).flatMap((b) => (fits(a, b) ? [[a, b] as const] : [])))
}
