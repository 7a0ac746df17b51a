import { addShares, type Share } from '../rates.ts'

/** How a measure is shown: a share in per cent, the same with its two counts, a number for every hundred, or counts. */
export type MeasureUnit = 'percent' | 'counted' | 'per-hundred' | 'count'

interface Measure {
  readonly key: string
  readonly title: string
  readonly unit: MeasureUnit
}

/** Tables in the order in which they are shown, with what stands in their columns. */
export const STORY_TABLES = [
  {
    title: 'People',
    measures: [
      { key: 'mentionsFound', title: 'Mentions found', unit: 'percent' },
      { key: 'peoplePrecision', title: 'B-cubed precision', unit: 'percent' },
      { key: 'peopleRecall', title: 'B-cubed recall', unit: 'percent' },
      { key: 'splits', title: 'Splits per 100 articles', unit: 'per-hundred' },
      { key: 'merges', title: 'Merges per 100 articles', unit: 'per-hundred' },
      { key: 'namedSpeakers', title: 'Speakers with a name', unit: 'percent' },
      { key: 'unnamedSpeakers', title: 'Other speakers', unit: 'percent' },
      { key: 'speakers', title: 'Speakers', unit: 'percent' },
      { key: 'speakerPrecision', title: 'B-cubed precision of speakers', unit: 'percent' },
      { key: 'speakerRecall', title: 'B-cubed recall of speakers', unit: 'percent' },
      { key: 'sides', title: 'With a side', unit: 'percent' },
    ],
  },
  {
    title: 'Statements',
    measures: [
      { key: 'sayingsFound', title: 'Found', unit: 'counted' },
      { key: 'quotationsMarked', title: 'Marked', unit: 'percent' },
      { key: 'statementPrecision', title: 'B-cubed precision', unit: 'percent' },
      { key: 'statementRecall', title: 'B-cubed recall', unit: 'percent' },
      { key: 'severalSpeakers', title: 'Several speakers', unit: 'counted' },
    ],
  },
  {
    title: 'Pairs across outlets',
    measures: [
      { key: 'pairs', title: 'Recall', unit: 'counted' },
      { key: 'pairsSame', title: 'Same words', unit: 'percent' },
      { key: 'pairsWithin', title: 'One within the other', unit: 'percent' },
      { key: 'pairsOther', title: 'Other words', unit: 'percent' },
      { key: 'pairsTogether', title: 'Precision', unit: 'counted' },
      { key: 'pairsMistaken', title: 'Different, joined', unit: 'count' },
      { key: 'conflictsApart', title: 'Conflicting, apart', unit: 'count' },
      { key: 'letters', title: 'To the letter', unit: 'counted' },
    ],
  },
  {
    title: 'Omissions',
    measures: [
      { key: 'omissionsRight', title: 'True of those told', unit: 'counted' },
      { key: 'omissionsTold', title: 'Told of those there', unit: 'counted' },
      { key: 'omissionsPrinted', title: 'Printed all the same', unit: 'count' },
    ],
  },
  {
    title: 'Events and numbers',
    measures: [
      { key: 'mainLikeHeadlines', title: 'Main event like headlines', unit: 'percent' },
      { key: 'mainLikeReader', title: 'Main event like the reader', unit: 'percent' },
      { key: 'mainDate', title: 'Its date', unit: 'percent' },
      { key: 'unreadable', title: 'Unreadable titles', unit: 'counted' },
      { key: 'numbersMet', title: 'Numbers met', unit: 'count' },
      { key: 'datesMet', title: 'Dates met', unit: 'count' },
      { key: 'conflicts', title: 'Conflicts', unit: 'count' },
    ],
  },
  {
    title: 'Order',
    measures: [
      { key: 'ordersEqual', title: 'All the same', unit: 'count' },
      { key: 'ordersMainEvent', title: 'Same main event', unit: 'count' },
      { key: 'ordersStatements', title: 'Statement pairs', unit: 'percent' },
      { key: 'ordersFigures', title: 'Figure pairs', unit: 'percent' },
    ],
  },
] as const satisfies readonly { readonly title: string; readonly measures: readonly Measure[] }[]

export type MeasureKey = (typeof STORY_TABLES)[number]['measures'][number]['key']

/** Every measure as what it counts, so that stories can be added up before anything is divided. */
export type StoryScore = Readonly<Record<MeasureKey, Share>>

/** The scores of several stories as one. */
export function addStoryScores(scores: readonly [StoryScore, ...StoryScore[]]): StoryScore {
  return scores.reduce((sum, score) => {
    const entries = Object.entries(sum) as [MeasureKey, Share][]
    return Object.fromEntries(
      entries.map(([key, share]) => [key, addShares(share, score[key])]),
    ) as unknown as StoryScore
  })
}
