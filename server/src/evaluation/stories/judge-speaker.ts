import { sameName } from '../same-name.ts'
import type { GoldPerson } from './gold-story.ts'
import type { MatchedSaying } from './match-sayings.ts'
import { countShared, type TellingStems } from './plain-words.ts'
import type { SettledFigure } from './settled-story.ts'

/**
 * A function that tells whether a saying is given to whom it should be. A person is a figure that has mostly mentions
 * of that person, or, without any, one whose name fits; whoever has no name is a figure that shares a telling word, or
 * an anonymous source that is told by any words.
 *
 * @param personOf whom the mentions of a figure are of, where there are any.
 */
export function createSpeakerJudge(
  people: readonly GoldPerson[],
  figures: readonly SettledFigure[],
  personOf: ReadonlyMap<string, string>,
  stemsOf: TellingStems,
): (saying: MatchedSaying) => boolean {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const namesOf = new Map(people.map(({ name, forms }) => [name, [name, ...forms.filter(isFullName)]]))

  return ({ marked: { speaker }, found: { speaker: id, speakerText } }) => {
    const figure = byId.get(id)
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
}

/** A surname alone would be everybody's who has it. */
function isFullName(form: string): boolean {
  return /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u.test(form)
}
