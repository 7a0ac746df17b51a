import type { Edtf } from '../../domain/records.ts'
import type { EventKind, ParticipantRole } from '../../domain/vocabulary.ts'
import type { SettledEvent } from '../settled-story.ts'
import type { EventCluster } from './cluster-told.ts'
import { daySpanOf, daysBetween, lengthOf } from './day-span.ts'
import { stemsOf } from './stems-of.ts'
import type { FigureOf, ToldEvent } from './told-event.ts'
import { winnerOf } from './winner-of.ts'

/** A title that reads less well says nothing to whoever has not read the article. */
export const READABLE = 0.4

type Description = Pick<SettledEvent, 'title' | 'kind' | 'date' | 'place' | 'codes' | 'participants'>

/**
 * What is said of an event by the votes of those who tell it, an article once each: title, kind, date, place, codes and
 * who took part. What a person described keeps title, kind and date.
 *
 * @param headlines stems of each headline of the story, for the event that they tell; none for others.
 */
export function describeCluster(
  cluster: EventCluster,
  figureOf: FigureOf,
  headlines: readonly ReadonlySet<string>[],
): Description {
  const known = cluster.find(({ event }) => event.known !== null)?.event
  const clued = cluster.map(({ event }) => event)
  return {
    title: known?.title ?? chooseTitle(cluster, headlines),
    kind: known?.kind ?? (winnerOf(clued.map(({ kind }) => kind)) as EventKind),
    date: known === undefined ? chooseDate(cluster) : known.date,
    place: known?.place ?? winnerOf(clued.flatMap(({ place }) => place ?? [])),
    codes: known?.codes ?? chooseCodes(cluster),
    participants: known === undefined ? chooseParticipants(cluster, figureOf) : participantsOf(known),
  }

  function participantsOf({ participants }: ToldEvent['event']): Description['participants'] {
    const article = cluster.find(({ event }) => event === known)?.member.article ?? ''
    return participants.flatMap(({ role, figure }) => {
      const id = figureOf(article, figure)
      return id === undefined ? [] : [{ role, figure: id }]
    })
  }
}

/** The clause that reads best and has the words that the others, and the headlines, have too. */
function chooseTitle(cluster: EventCluster, headlines: readonly ReadonlySet<string>[]): string {
  const counts = new Map<string, number>()
  for (const { stems } of cluster) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weighed = cluster.map((told) => ({
    told,
    weight: weighTitle(told, counts, cluster.length, headlines),
  }))
  const best = weighed.reduce((one, other) =>
    other.weight > one.weight ||
    (other.weight === one.weight && other.told.event.title < one.told.event.title)
      ? other
      : one,
  )
  return best.told.event.title
}

function weighTitle(
  { event, readability, prominence }: ToldEvent,
  counts: ReadonlyMap<string, number>,
  size: number,
  headlines: readonly ReadonlySet<string>[],
): number {
  const stems = [...stemsOf(event.title)]
  const common = stems.reduce((total, stem) => total + (counts.get(stem) ?? 0) / size - SHARED_BY, 0)
  const alike = headlines.filter(
    (headline) => stems.filter((stem) => headline.has(stem)).length >= FEWEST_SHARED,
  )
  const told = headlines.length === 0 ? 0 : alike.length / headlines.length
  return readability + Math.min(2, common) + 2 * told + prominence * 0.1
}

/** One word in common is often a name. */
const FEWEST_SHARED = 2
/** A word that fewer have makes a title longer, and no clearer. */
const SHARED_BY = 0.3

/** The most exact of the days that most articles can mean. */
function chooseDate(cluster: EventCluster): Edtf | null {
  const dated = cluster.filter(({ days }) => days !== null).flatMap(({ event }) => event.date ?? [])
  if (dated.length === 0) {
    const days = cluster.flatMap(({ event }) => event.date ?? [])
    return days.toSorted()[0] ?? null
  }
  const spans = new Map([...new Set(dated)].map((date) => [date, daySpanOf(date)]))
  const votes = [...spans].map(([date, span]) => {
    const fitting = dated.filter((other) => daysBetween(span, spans.get(other) ?? span) === 0).length
    const same = dated.filter((other) => other === date).length
    return { date, fitting, same, length: lengthOf(span) }
  })
  const [best] = votes.sort(
    (a, b) => b.fitting - a.fitting || a.length - b.length || b.same - a.same || (a.date < b.date ? -1 : 1),
  )
  return best?.date ?? null
}

function chooseCodes(cluster: EventCluster): Description['codes'] {
  const action = winnerOf(
    cluster.flatMap(({ event }) => (event.codes.length === 0 ? [] : JSON.stringify(event.codes))),
  )
  return action === null ? [] : (JSON.parse(action) as Description['codes'])
}

/** Whoever takes part in a third of what is told of it, in the role that most give. */
function chooseParticipants(cluster: EventCluster, figureOf: FigureOf): Description['participants'] {
  const roles = new Map<string, ParticipantRole[]>()
  for (const { member, event } of cluster) {
    for (const { role, figure } of event.participants) {
      const id = figureOf(member.article, figure)
      if (id === undefined) continue
      roles.set(id, [...(roles.get(id) ?? []), role])
    }
  }
  const withPeople = cluster.filter(({ event }) => event.participants.length > 0).length
  return [...roles]
    .filter(([, given]) => given.length * 3 >= withPeople)
    .map(([figure, given]) => ({ role: winnerOf(given) as ParticipantRole, figure }))
    .sort((a, b) => (a.figure < b.figure ? -1 : Number(a.figure > b.figure)))
}
