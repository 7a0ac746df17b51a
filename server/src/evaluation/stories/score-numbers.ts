import { edtfBounds } from '../../domain/edtf-bounds.ts'
import type { Share } from '../rates.ts'
import type { GoldNumber, GoldQuantity } from './gold-story.ts'
import type { SettledMeasure, SettledStory } from './settled-story.ts'

export interface NumberScore {
  /** Of numbers that two outlets give: held against each other in one measure. */
  readonly numbers: Share
  /** Of dates that two outlets give: the same. */
  readonly dates: Share
  /** Of measures with values of two outlets: said to be in conflict. */
  readonly conflicts: Share
}

export function scoreNumbers(gold: readonly GoldNumber[], settled: SettledStory): NumberScore {
  const outlets = new Map(settled.articles.map(({ doc, outlet }) => [doc, outlet]))
  const outletsOf = (docs: Iterable<string>) => new Set([...docs].flatMap((doc) => outlets.get(doc) ?? []))
  const shared = gold.flatMap(({ values }) => {
    const known = [...values].flatMap(([doc, value]) => (value === null ? [] : [[doc, value] as const]))
    const [first] = known
    if (first === undefined || outletsOf(known.map(([doc]) => doc)).size < 2) return []
    const isMet = settled.measures.some((measure) => {
      const met = known.filter(([doc, value]) => gives(measure, doc, value)).map(([doc]) => doc)
      return outletsOf(met).size > 1
    })
    return [{ kind: first[1].kind, isMet }]
  })
  const shareOf = (kind: GoldQuantity['kind']): Share => {
    const some = shared.filter((number) => number.kind === kind)
    return { right: some.filter(({ isMet }) => isMet).length, of: some.length }
  }
  const compared = settled.measures.filter(({ values }) => outletsOf(values.map(({ doc }) => doc)).size > 1)
  return {
    numbers: shareOf('number'),
    dates: shareOf('date'),
    conflicts: {
      right: compared.filter(({ agreement }) => agreement === 'CONFLICT').length,
      of: compared.length,
    },
  }
}

function gives({ values }: SettledMeasure, doc: string, expected: GoldQuantity): boolean {
  const days = daysOf(expected)
  return values.some(({ doc: own, low, high, date }) => {
    if (own !== doc) return false
    if (date !== null) return days !== null && sameDays(date, days)
    if (expected.kind === 'date') return false
    return (low ?? -Infinity) <= expected.value && expected.value <= (high ?? Infinity)
  })
}

/** A year may be marked as a number. */
function daysOf({ kind, value }: GoldQuantity): string | null {
  return kind === 'date' || /^[12]\d{3}$/.test(`${value}`) ? `${value}` : null
}

function sameDays(date: string, expected: string): boolean {
  const [found, marked] = [edtfBounds(date), edtfBounds(expected)]
  return found.from === marked.from && found.to === marked.to
}
