import type { OddsModel } from '../reading/english/confidence/rate-speech.ts'

/** What held of a case, and what became of it. */
export interface OddsCase {
  readonly features: ReadonlySet<string>
  readonly right: boolean
}

/** How strongly weights are drawn to nothing: the inverse variance of what they may be. */
const DRAWN = 3
/** A feature seen in fewer cases tells nothing that can be trusted. */
const FEWEST = 8
const STEPS = 400

/**
 * Fits a logistic regression with a ridge penalty (Hoerl & Kennard, Technometrics 12, 1970) by gradient descent. The
 * same cases give the same model; weights are rounded to hundredths.
 */
export function fitOdds(cases: readonly OddsCase[]): OddsModel {
  const counts = new Map<string, number>()
  for (const { features } of cases) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : [])).sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const rows = cases.map(({ features, right }) => ({
    places: [...features].flatMap((name) => places.get(name) ?? []),
    right: Number(right),
  }))
  const most = Math.max(1, ...rows.map((row) => row.places.length + 1))
  // No step is longer than the curvature of the loss allows.
  const rate = 1 / ((cases.length * most) / 4 + DRAWN)
  let bias = 0
  let weights = names.map(() => 0)
  let momentum = weights
  let biasMomentum = 0
  for (let step = 1; step <= STEPS; step++) {
    const pull = step / (step + 3)
    const ahead = weights.map((weight, place) => weight + pull * (momentum[place] ?? 0))
    const biasAhead = bias + pull * biasMomentum
    const gradient = ahead.map((weight) => DRAWN * weight)
    let biasGradient = 0
    for (const row of rows) {
      const odds = row.places.reduce((sum, place) => sum + (ahead[place] ?? 0), biasAhead)
      const surprise = 1 / (1 + Math.exp(-odds)) - row.right
      biasGradient += surprise
      for (const place of row.places) gradient[place] = (gradient[place] ?? 0) + surprise
    }
    const next = ahead.map((weight, place) => weight - rate * (gradient[place] ?? 0))
    const nextBias = biasAhead - rate * biasGradient
    momentum = next.map((weight, place) => weight - (weights[place] ?? 0))
    biasMomentum = nextBias - bias
    weights = next
    bias = nextBias
  }
  return {
    bias: round(bias),
    weights: new Map(names.map((name, place) => [name, round(weights[place] ?? 0)])),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
