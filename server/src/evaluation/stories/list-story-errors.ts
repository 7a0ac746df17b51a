import type { StoryToScore } from './evaluate-story.ts'
import { createSpeakerJudge } from './judge-speaker.ts'
import { type MatchedSaying, matchStory } from './match-sayings.ts'
import type { TellingStems } from './plain-words.ts'
import { judgeOmissions } from './score-omissions.ts'
import { scorePeople } from './score-people.ts'

/** What may go wrong across the articles of a story. */
export const STORY_ERROR_KINDS = [
  'apart',
  'together',
  'false-omission',
  'untold-omission',
  'speaker',
] as const
export type StoryErrorKind = (typeof STORY_ERROR_KINDS)[number]

/** Something wrong, with the words that show it, a line each. */
export interface StoryError {
  readonly kind: StoryErrorKind
  readonly story: string
  readonly lines: readonly string[]
}

/**
 * What is wrong about a settled story: renderings of one remark in two statements (`apart`), two remarks in one
 * (`together`), omissions that a reader would not tell or that are not told, and speakers. Of pairs the first between two
 * statements or remarks stands for all.
 */
export function listStoryErrors(
  { gold, documents, settled }: Omit<StoryToScore, 'otherOrders'>,
  stemsOf: TellingStems,
): readonly StoryError[] {
  const matched = matchStory(gold, documents, settled)
  const figures = new Map(settled.figures.map(({ id, name }) => [id, name]))
  const show = ({ marked, found }: MatchedSaying) =>
    `${found.doc} [${marked.group}] ${figures.get(found.speaker)}: ${oneLine(found.text)}`
  const errorOf = (kind: StoryErrorKind, ...lines: readonly string[]) => ({ kind, story: gold.story, lines })

  const pairs = new Map<string, StoryError>()
  for (const [at, a] of matched.entries()) {
    for (const b of matched.slice(at + 1)) {
      const isOne = a.marked.group === b.marked.group
      if (a.found.doc === b.found.doc || isOne === (a.found.statement === b.found.statement)) continue
      const keys = [a, b].map((saying) => (isOne ? saying.found.statement : saying.marked.group)).sort()
      const key = JSON.stringify([isOne, ...keys])
      if (!pairs.has(key)) pairs.set(key, errorOf(isOne ? 'apart' : 'together', show(a), show(b)))
    }
  }
  const omissions = judgeOmissions(gold.sayings, matched, settled).flatMap(
    ({ outlet, group, statement, isTrue }) => {
      if (isTrue && statement !== null) return []
      const members = settled.quotations
        .filter((quotation) => quotation.statement === statement)
        .map(({ doc, text }) => `${doc}: ${oneLine(text)}`)
      const marked = matched.filter((saying) => saying.marked.group === group).map(show)
      return statement === null
        ? [errorOf('untold-omission', `at ${outlet} [${group}]`, ...marked)]
        : [errorOf('false-omission', `at ${outlet} [${group ?? 'not marked'}]`, ...members)]
    },
  )
  const { personOf } = scorePeople(gold.people, settled)
  const isRight = createSpeakerJudge(gold.people, settled.figures, personOf, stemsOf)
  const speakers = matched
    .filter((saying) => !isRight(saying))
    .map((saying) => errorOf('speaker', show(saying), `is ${JSON.stringify(saying.marked.speaker)}`))
  return [...pairs.values(), ...omissions, ...speakers]
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
