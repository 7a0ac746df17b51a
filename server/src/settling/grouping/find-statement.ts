import { compareOccasions, narrowOccasion, type Occasion, readOccasion } from './compare-occasions.ts'
import { compareWordings, describeWording, type Wording } from './compare-wordings.ts'
import type { GroupableQuotation } from './groupable-quotation.ts'
import { createWordingIndex } from './index-wordings.ts'
import { judgeSameness, LEAST_CONTAINED } from './judge-sameness.ts'
import type { ReadQuotation } from './read-words.ts'
import { relateSpeakers, type SpeakerRelation } from './relate-speakers.ts'
import type { StemWeights } from './weigh-stems.ts'

/** A statement while its quotations are being found. */
export interface FoundStatement {
  /** When it can have been said, by all that renders it. */
  occasion: Occasion
  /** How many wordings stand for it in the index. */
  representatives: number
}

interface Representative {
  readonly wording: Wording
  readonly statement: FoundStatement
  readonly quotation: GroupableQuotation
}

/** How a quotation came to its statement. */
interface Joint {
  readonly statement: FoundStatement
  readonly rank: number
  readonly score: number
  readonly speakers: SpeakerRelation
}

export interface StatementFinder {
  /** The quotations from the fullest to the shortest. */
  readonly order: <Quotation extends ReadQuotation>(quotations: readonly Quotation[]) => readonly Quotation[]
  /** The statement that a quotation renders, which it joins; a new one where there is none. */
  readonly find: (quotation: ReadQuotation) => FoundStatement
  /** A new statement. */
  readonly found: (quotation: ReadQuotation) => FoundStatement
  /** Adds a quotation to a statement that it is known to render. */
  readonly join: (statement: FoundStatement, quotation: ReadQuotation) => void
  /** How many quotations were like more wordings than are compared. */
  readonly cutShort: () => number
}

/** Wordings that stand for one statement: the fullest ones, and those that put it in other words. */
const MAX_REPRESENTATIVES = 8
/** Of the wordings that share rare words with a quotation, the likeliest are compared with it. */
const MAX_COMPARISONS = 24
/** A wording of which so much stands in another already tells nothing new. */
const COVERED = 0.9
/** Among statements that are alike, the one of the same speaker and of the same date. */
const SAME_SPEAKER = 0.04
const SAME_DATE = 0.06

/** Finds statements among those that it was told of, by words, speaker and occasion. */
export function createStatementFinder(weightOf: StemWeights): StatementFinder {
  const index = createWordingIndex<Representative>()
  const alike = new Map<string, FoundStatement>()
  let cutShort = 0

  function represent(statement: FoundStatement, wording: Wording, { quotation }: ReadQuotation): void {
    index.add({ wording, statement, quotation })
    statement.representatives++
  }

  function found(read: ReadQuotation): FoundStatement {
    const statement = { occasion: readOccasion(read.quotation), representatives: 0 }
    represent(statement, describeWording(read.words, weightOf), read)
    alike.set(nameAlike(read), statement)
    return statement
  }

  function join(statement: FoundStatement, read: ReadQuotation): void {
    statement.occasion = narrowOccasion(statement.occasion, readOccasion(read.quotation))
    alike.set(nameAlike(read), statement)
  }

  function standFor(statement: FoundStatement, read: ReadQuotation, wording: Wording): void {
    if (statement.representatives < MAX_REPRESENTATIVES) represent(statement, wording, read)
  }

  /** The likeliest statement. The candidates come by what they can have in common, so that most need no look. */
  function pick(read: ReadQuotation, wording: Wording): Joint | null {
    const occasion = readOccasion(read.quotation)
    let best: Joint | null = null as Joint | null
    let compared = 0
    for (const { entry, bound } of index.find(wording)) {
      if (best !== null && best.rank >= bound + SAME_SPEAKER + SAME_DATE) break
      if (best?.statement === entry.statement) continue
      if (bound < LEAST_CONTAINED && !wording.hasFragment && !entry.wording.hasFragment) continue
      const speakers = relateSpeakers(read.quotation.speaker, entry.quotation.speaker)
      const occasions = compareOccasions(occasion, entry.statement.occasion)
      if (occasions === 'APART') continue
      if (++compared > MAX_COMPARISONS) {
        cutShort++
        break
      }
      const inOneArticle = read.quotation.article === entry.quotation.article
      const words = compareWordings(wording, entry.wording)
      const score = judgeSameness({ words, speakers, occasions, inOneArticle })
      if (score === null) continue
      const rank = score + merit(speakers, occasion, entry.statement.occasion)
      if (best === null || rank > best.rank) best = { statement: entry.statement, rank, score, speakers }
    }
    return best
  }

  function find(read: ReadQuotation): FoundStatement {
    const same = alike.get(nameAlike(read))
    if (same !== undefined) return same
    const wording = describeWording(read.words, weightOf)
    const best = pick(read, wording)
    if (best === null) return found(read)
    join(best.statement, read)
    // What came by words alone, under another name, ties no third one to the statement.
    if (best.speakers === 'SAME' && best.score < COVERED) standFor(best.statement, read, wording)
    return best.statement
  }

  return {
    order: (quotations) => orderByFullness(quotations, weightOf),
    find,
    found,
    join: (statement, read) => {
      join(statement, read)
      standFor(statement, read, describeWording(read.words, weightOf))
    },
    cutShort: () => cutShort,
  }
}

function merit(speakers: SpeakerRelation, a: Occasion, b: Occasion): number {
  return (speakers === 'SAME' ? SAME_SPEAKER : 0) + (a.isDated && b.isDated ? SAME_DATE : 0)
}

/** What two quotations share that are judged alike whatever else there is: an agency's words in two papers. */
function nameAlike({ quotation, words }: ReadQuotation): string {
  const { speaker, saidOn, publishedOn, form } = quotation
  const printed = words.map(({ lexeme, isDirect }) => `${isDirect ? '"' : ''}${lexeme.key}`)
  // Words that say nothing prove nothing: only the article's own copy is alike.
  const proof = words.some(({ stem }) => stem !== null) ? '' : quotation.id
  return JSON.stringify([speaker?.figure ?? null, saidOn, publishedOn, form, proof, ...printed])
}

/** The order hangs on the quotations alone, not on that in which they come. */
function orderByFullness<Quotation extends ReadQuotation>(
  quotations: readonly Quotation[],
  weightOf: StemWeights,
): readonly Quotation[] {
  return quotations
    .map((read) => ({ read, weight: describeWording(read.words, weightOf).weight }))
    .sort((a, b) => b.weight - a.weight || compareIds(a.read, b.read))
    .map(({ read }) => read)
}

function compareIds(a: ReadQuotation, b: ReadQuotation): number {
  return a.quotation.id < b.quotation.id ? -1 : Number(a.quotation.id > b.quotation.id)
}
