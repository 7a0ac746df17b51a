import type { Share } from '../rates.ts'
import { type GroupingShares, shareGrouping } from './b-cubed.ts'
import type { GoldSpeaker, GoldStory } from './gold-story.ts'
import { createSpeakerJudge } from './judge-speaker.ts'
import type { MatchedSaying } from './match-sayings.ts'
import type { TellingStems } from './plain-words.ts'
import type { SettledStory } from './settled-story.ts'

export interface SpeakerScore {
  /** Of sayings found: given to the person who said it. */
  readonly named: Share
  /** Of sayings found: given to the body, group or person without a name who said it. */
  readonly unnamed: Share
  /** Whether sayings of one speaker are of one figure. */
  readonly grouping: GroupingShares
  /** Of all quotations of persons and organisations: the side that they speak for is known. */
  readonly sides: Share
}

/** @param personOf whom the mentions of a figure are of, where there are any. */
export function scoreSpeakers(
  { people }: GoldStory,
  matched: readonly MatchedSaying[],
  settled: SettledStory,
  personOf: ReadonlyMap<string, string>,
  stemsOf: TellingStems,
): SpeakerScore {
  const isRight = createSpeakerJudge(people, settled.figures, personOf, stemsOf)
  const shareOf = (kind: GoldSpeaker['kind']): Share => {
    const some = matched.filter(({ marked }) => marked.speaker.kind === kind)
    return {
      right: some.filter(isRight).length,
      of: some.length,
    }
  }
  return {
    named: shareOf('named'),
    unnamed: shareOf('unnamed'),
    grouping: shareGrouping(
      matched.map(({ marked, found }) => ({ gold: labelOf(marked.speaker), extracted: found.speaker })),
    ),
    sides: scoreSides(settled),
  }
}

function scoreSides(settled: SettledStory): Share {
  const figures = new Map(settled.figures.map((figure) => [figure.id, figure]))
  const sides = settled.quotations.flatMap(({ speaker }) => {
    const figure = figures.get(speaker)
    return figure?.kind === 'PERSON' || figure?.kind === 'ORGANIZATION' ? [figure.side] : []
  })
  return { right: sides.filter((side) => side !== null).length, of: sides.length }
}

function labelOf(speaker: GoldSpeaker): string {
  return speaker.kind === 'named' ? speaker.name : `unnamed: ${speaker.description}`
}
