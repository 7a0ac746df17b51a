import { addShares } from '../rates.ts'
import type { GoldStory } from './gold-story.ts'
import { matchStory } from './match-sayings.ts'
import type { TellingStems } from './plain-words.ts'
import { scoreMainEvent } from './score-main-event.ts'
import { scoreNumbers } from './score-numbers.ts'
import { scoreOmissions } from './score-omissions.ts'
import { scoreOrders } from './score-orders.ts'
import { scorePeople } from './score-people.ts'
import { scoreSayings } from './score-sayings.ts'
import { scoreSpeakers } from './score-speakers.ts'
import type { SettledStory } from './settled-story.ts'
import type { StoryScore } from './story-score.ts'

/** A marked story with what was made of it. */
export interface StoryToScore {
  readonly gold: GoldStory
  /** Texts of the documents as they were marked, by name. */
  readonly documents: ReadonlyMap<string, string>
  readonly settled: SettledStory
  /** The same from its articles in other orders and batches. */
  readonly otherOrders: readonly SettledStory[]
}

/** Scores everything that is decided across the articles of a story. */
export function evaluateStory(
  { gold, documents, settled, otherOrders }: StoryToScore,
  stemsOf: TellingStems,
): StoryScore {
  const matched = matchStory(gold, documents, settled)
  const people = scorePeople(gold.people, settled)
  const speakers = scoreSpeakers(gold, matched, settled, people.personOf, stemsOf)
  const sayings = scoreSayings(gold, matched, settled)
  const omissions = scoreOmissions(gold.sayings, matched, settled)
  const events = scoreMainEvent(gold, settled, stemsOf)
  const numbers = scoreNumbers(gold.numbers, settled)
  const orders = scoreOrders(settled, otherOrders)
  return {
    mentionsFound: people.mentions,
    peoplePrecision: people.grouping.precision,
    peopleRecall: people.grouping.recall,
    splits: people.splits,
    merges: people.merges,
    namedSpeakers: speakers.named,
    unnamedSpeakers: speakers.unnamed,
    speakers: addShares(speakers.named, speakers.unnamed),
    speakerPrecision: speakers.grouping.precision,
    speakerRecall: speakers.grouping.recall,
    sides: speakers.sides,
    sayingsFound: sayings.found,
    quotationsMarked: sayings.marked,
    statementPrecision: sayings.grouping.precision,
    statementRecall: sayings.grouping.recall,
    severalSpeakers: sayings.severalSpeakers,
    pairs: sayings.pairs.all,
    pairsSame: sayings.pairs.same,
    pairsWithin: sayings.pairs.within,
    pairsOther: sayings.pairs.other,
    pairsTogether: sayings.together,
    pairsMistaken: sayings.mistaken,
    conflictsApart: sayings.apart,
    letters: sayings.letters,
    omissionsRight: omissions.right,
    omissionsTold: omissions.told,
    omissionsPrinted: omissions.printed,
    mainLikeHeadlines: events.likeHeadlines,
    mainLikeReader: events.likeReader,
    mainDate: events.date,
    unreadable: events.unreadable,
    numbersMet: numbers.numbers,
    datesMet: numbers.dates,
    conflicts: numbers.conflicts,
    ordersEqual: orders.equal,
    ordersMainEvent: orders.mainEvent,
    ordersStatements: orders.statements,
    ordersFigures: orders.figures,
  }
}
