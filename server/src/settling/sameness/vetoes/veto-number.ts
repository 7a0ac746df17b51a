import type { Comparison, Veto } from '../comparing/comparison.ts'
import type { Difference, Place } from '../judgement.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { Quantity, QuantityKind } from '../sentences/find-quantities.ts'

/** Values that were converted from one unit into another, or from a fraction into a percentage, are rounded. */
const CONVERTED = 0.07
/** What may still be called dozens, or hundreds. */
const LEAST_OF_VAGUE = 0.7
/** Nouns that may count one thing. */
const SAME_COUNTED = 0.4
const MEASURES: ReadonlySet<QuantityKind> = new Set(['duration', 'length', 'mass'])

/** Both sentences have a figure of one kind for which the other has none, or bounds that exclude one another. */
export function vetoNumber(comparison: Comparison): Veto | null {
  const { a, b } = comparison
  const left = [...b.quantities]
  const unmatched: Quantity[] = []
  for (const one of a.quantities) {
    const at = left.findIndex((other) => one.kind === other.kind && isEqual(one, other))
    if (at < 0) unmatched.push(one)
    else {
      const [other] = left.splice(at, 1)
      if (other !== undefined && areOpposed(one, other)) return veto(comparison, one, other)
    }
  }
  for (const one of unmatched) {
    const other = left.find((candidate) => measureAlike(one, candidate, comparison))
    if (other !== undefined) return veto(comparison, one, other)
  }
  return null
}

function isEqual(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'money' && one.unit !== other.unit) return false
  if (one.value === other.value) return true
  const isConverted = (MEASURES.has(one.kind) && one.unit !== other.unit) || one.kind === 'share'
  return isConverted && Math.abs(one.value - other.value) <= CONVERTED * Math.max(one.value, other.value)
}

function areOpposed(one: Quantity, other: Quantity): boolean {
  return (
    (one.bound === 'LEAST' && other.bound === 'MOST') || (one.bound === 'MOST' && other.bound === 'LEAST')
  )
}

/** Whether two figures that differ tell of the same. */
function measureAlike(one: Quantity, other: Quantity, { knowledge }: Comparison): boolean {
  if (one.kind !== other.kind) return false
  if (one.isVague || other.isVague) return one.isVague && other.isVague ? false : !fitsVague(one, other)
  if (one.kind === 'money') return true
  if (one.kind !== 'count' && one.kind !== 'ordinal') return true
  if (one.unit === other.unit || one.unit === '' || other.unit === '') return true
  const { numbers, meanings } = knowledge
  const unit = numbers.units.get(one.unit)
  if (unit !== undefined && unit === numbers.units.get(other.unit)) return true
  const [first, second] = [meanings.numberOf(one.unit), meanings.numberOf(other.unit)]
  return first !== undefined && second !== undefined && meanings.likeness(first, second) >= SAME_COUNTED
}

/** Whether a figure may be what a vague word stands for: dozens for 48, thousands for 4,500. */
function fitsVague(one: Quantity, other: Quantity): boolean {
  const [vague, exact] = one.isVague ? [one, other] : [other, one]
  return exact.value >= vague.value * LEAST_OF_VAGUE && exact.value <= vague.value * 50
}

function veto({ a, b }: Comparison, one: Quantity, other: Quantity): Veto {
  const rests: Difference = { a: placeOf(a, one), b: placeOf(b, other) }
  return { name: 'number', contradicts: true, rests: [rests] }
}

function placeOf({ words, text }: ReadSentence, { words: [first, end] }: Quantity): Place | null {
  const start = words[first]?.start
  const last = words[end - 1]?.end
  return start === undefined || last === undefined
    ? null
    : { text: text.slice(start, last), start, end: last }
}
