import type { Share } from '../rates.ts'
import { sameName } from '../same-name.ts'
import { type GroupingShares, shareGrouping } from './b-cubed.ts'
import type { GoldSpeaker, GoldStory } from './gold-story.ts'
import type { MatchedSaying } from './match-sayings.ts'
import { countShared, type TellingStems } from './plain-words.ts'
import type { SettledFigure, SettledQuotation, SettledStory } from './settled-story.ts'

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
  const figures = new Map(settled.figures.map((figure) => [figure.id, figure]))
  const namesOf = new Map(people.map(({ name, forms }) => [name, [name, ...forms.filter(isFullName)]]))

  const isRight = (speaker: GoldSpeaker, { speaker: id, speakerText }: SettledQuotation): boolean => {
    const figure = figures.get(id)
    if (figure === undefined) return false
    const person = personOf.get(id)
    if (speaker.kind === 'named') {
      if (person !== undefined) return person === speaker.name
      return (namesOf.get(speaker.name) ?? [speaker.name]).some((name) => sameName(name, figure.name))
    }
    if (person !== undefined) return false
    const shared = countShared(stemsOf(speaker.description), stemsOf(`${figure.name} ${speakerText}`))
    return shared > 0 || (figure.kind === 'ANONYMOUS' && speakerText !== '')
  }
  const shareOf = (kind: GoldSpeaker['kind']): Share => {
    const some = matched.filter(({ marked }) => marked.speaker.kind === kind)
    return {
      right: some.filter(({ marked, found }) => isRight(marked.speaker, found)).length,
      of: some.length,
    }
  }
  return {
    named: shareOf('named'),
    unnamed: shareOf('unnamed'),
    grouping: shareGrouping(
      matched.map(({ marked, found }) => ({ gold: labelOf(marked.speaker), extracted: found.speaker })),
    ),
    sides: scoreSides(settled, figures),
  }
}

function scoreSides(settled: SettledStory, figures: ReadonlyMap<string, SettledFigure>): Share {
  const sides = settled.quotations.flatMap(({ speaker }) => {
    const figure = figures.get(speaker)
    return figure?.kind === 'PERSON' || figure?.kind === 'ORGANIZATION' ? [figure.side] : []
  })
  return { right: sides.filter((side) => side !== null).length, of: sides.length }
}

/** A surname alone would be everybody's who has it. */
function isFullName(form: string): boolean {
  return /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u.test(form)
}

function labelOf(speaker: GoldSpeaker): string {
  return speaker.kind === 'named' ? speaker.name : `unnamed: ${speaker.description}`
}
