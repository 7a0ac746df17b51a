import { groupBy } from '../../domain/group-by.ts'
import { readNumberWords } from '../../lexicons/read-number-words.ts'
import type { SettledMeasure } from '../settled-story.ts'
import type { EventCluster } from './cluster-told.ts'
import { canBeEqual, contradictsItself, readValues, type ToldValue } from './told-value.ts'
import { winnerOf } from './winner-of.ts'

/** Values of one quantity, and the event that it is of. */
interface Quantity {
  readonly cluster: EventCluster
  readonly values: readonly ToldValue[]
}

/** Up to a dozen, two events of a story have one number by chance. */
const MOST_BY_CHANCE = 12

/**
 * The quantities of events that articles report, whatever they call them.
 *
 * - Equal values of one event and unit are of one quantity where the noun or what happens to it is the same.
 * - Other values of one event are where noun and state are the same, nothing beside the noun tells them apart, and no
 *   article gives two of them: an article that does means two quantities.
 * - Equal values of two events are of one quantity where noun and unit are the same and the number is no common one:
 *   articles tell one number beside different deeds.
 *
 * Of curated values those of one measure stay together, and nothing else joins two of them.
 */
export function settleMeasures(
  clusters: readonly EventCluster[],
): ReadonlyMap<EventCluster, readonly SettledMeasure[]> {
  const quantities = clusters.flatMap((cluster) =>
    joinUnlike(joinEqual(cluster.flatMap(readValues).sort(byPlace))).map((values) => ({ cluster, values })),
  )
  const homes = groupBy(joinAcross(quantities), ({ cluster }) => cluster)
  return new Map(
    [...homes].map(([cluster, own]) => [
      cluster,
      own.map(({ values }) => describe(values)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  )
}

function joinEqual(values: readonly ToldValue[]): readonly (readonly ToldValue[])[] {
  const groups: ToldValue[][] = []
  // What a person has named comes first, so that the others find it.
  const ordered = values.toSorted((a, b) => Number(b.value.known !== null) - Number(a.value.known !== null))
  for (const value of ordered) {
    const group = groups.find((own) => own.some((other) => areOne(other, value)))
    if (group === undefined) groups.push([value])
    else group.push(value)
  }
  return groups
}

function areOne(a: ToldValue, b: ToldValue): boolean {
  if (a.value.known !== null && b.value.known !== null) return a.value.known === b.value.known
  if (a.value.unit !== b.value.unit || a.low !== b.low || a.high !== b.high) return false
  if (isStage(a) || isStage(b)) return a.state === b.state
  // What stands beside no event is told by its number and noun alone.
  if (!isNear(a) || !isNear(b)) return false
  return a.head === b.head || (a.state === b.state && a.state !== '')
}

/** Before and after a change are two quantities, whatever is the same about them. */
function isStage({ state }: ToldValue): boolean {
  return state === 'before' || state === 'after'
}

/** Joins values that differ where they can only be reports of one quantity. */
function joinUnlike(groups: readonly (readonly ToldValue[])[]): readonly (readonly ToldValue[])[] {
  const byName = groupBy(groups, (group) => {
    const [first] = group
    const { unit = '', name = '' } = first?.value ?? {}
    return first?.value.clues == null
      ? `known ${first?.value.known ?? name}`
      : `${unit} ${first.head} ${first.state}`
  })
  return [...byName.values()].flatMap((rivals) => {
    const all = rivals.flat()
    const isCounted = all.some(({ state, value }) => state !== '' || value.unit === 'date')
    const known = new Set(all.flatMap(({ value }) => value.known ?? []))
    if (
      !isCounted ||
      !all.every(isNear) ||
      areOnlyRough(all) ||
      known.size > 1 ||
      contradictsItself(all) ||
      haveOtherModifiers(all)
    )
      return rivals
    return [all]
  })
}

/** About 20 and 16 may be of two quantities, and nobody could say that they conflict. */
function areOnlyRough(values: readonly ToldValue[]): boolean {
  return values.some((a) => a.value.approximate && values.some((b) => !canBeEqual(a, b)))
}

/** Russian diplomats and Chinese ones. */
function haveOtherModifiers(values: readonly ToldValue[]): boolean {
  return values.some((a) =>
    values.some(
      (b) =>
        a.modifiers.size > 0 &&
        b.modifiers.size > 0 &&
        !canBeEqual(a, b) &&
        ![...a.modifiers].some((word) => b.modifiers.has(word)),
    ),
  )
}

function joinAcross(quantities: readonly Quantity[]): readonly Quantity[] {
  const byNumber = groupBy(quantities, (quantity) => numberOf(quantity) ?? quantity)
  return [...byNumber.values()].flatMap((own) => {
    const [home] = own.toSorted(
      (a, b) =>
        countNear(b) - countNear(a) ||
        b.values.length - a.values.length ||
        (placeKey(a.values[0]) < placeKey(b.values[0]) ? -1 : 1),
    )
    const values = own.flatMap(({ values }) => values).sort(byPlace)
    return home === undefined || !isOfEvent(values) ? [] : [{ cluster: home.cluster, values }]
  })
}

/** A number that stands beside no event says something only where two articles give it. */
function isOfEvent(values: readonly ToldValue[]): boolean {
  return values.some(isNear) || new Set(values.map(({ place }) => place.article)).size > 1
}

function countNear({ values }: Quantity): number {
  return values.filter(isNear).length
}

function isNear({ value }: ToldValue): boolean {
  return value.clues === null || value.clues.isNear
}

/**
 * Equal for quantities of one number, noun and unit; null for what can be equal by chance: small numbers of people,
 * days and the like, unless one word beside the noun is the same too.
 */
function numberOf({ values }: Quantity): string | null {
  const [first] = values
  if (first === undefined || first.value.unit === 'date' || isStage(first)) return null
  const isOne = values.every(
    ({ low, high, value }) => low === first.low && high === first.high && value.known === null,
  )
  // Several and dozens are no numbers by which a quantity is known.
  const isVague = first.value.approximate && first.value.high === null && first.low <= MOST_BY_CHANCE
  if (!isOne || isVague) return null
  const number = [first.value.unit, first.head, first.low, first.high]
  if (first.low > MOST_BY_CHANCE || isRareNoun(first)) return JSON.stringify(number)
  const [modifier] = [...first.modifiers].sort()
  return modifier === undefined ? null : JSON.stringify([...number, modifier])
}

/** A noun that is its own unit is counted seldom enough; people, days and states are counted everywhere. */
function isRareNoun({ value }: ToldValue): boolean {
  return value.clues?.head != null && !readNumberWords().units.has(value.clues.head)
}

function describe(values: readonly ToldValue[]): SettledMeasure {
  const [first] = values.toSorted(byPlace)
  const known = values.find(({ value }) => value.known !== null)?.value
  return {
    id: placeKey(first),
    known: known?.known ?? null,
    name: known?.name ?? winnerOf(values.map(({ value }) => value.name)) ?? '',
    unit: known?.unit ?? winnerOf(values.map(({ value }) => value.unit)) ?? '',
    values: values.map(({ place }) => place),
  }
}

function placeKey(value: ToldValue | undefined): string {
  const { article, key, index } = value?.place ?? { article: '', key: '', index: 0 }
  return `${article}/${key}/${String(index).padStart(4, '0')}`
}

function byPlace(a: ToldValue, b: ToldValue): number {
  return placeKey(a) < placeKey(b) ? -1 : 1
}
