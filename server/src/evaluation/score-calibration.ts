/** A claim and what became of it. */
export interface Judged {
  /** Claimed probability of being right, 0 to 1. */
  readonly confidence: number
  readonly right: boolean
}

/** Claims of about the same confidence. */
export interface ConfidenceBin {
  /** Claims from here on, 0 to 1. */
  readonly from: number
  /** Up to here; 1 belongs to the last bin. */
  readonly to: number
  readonly count: number
  /** Mean of what they claim; null in an empty bin. */
  readonly claimed: number | null
  /** Share that is right; null in an empty bin. */
  readonly right: number | null
}

export interface Calibration {
  readonly count: number
  /** Mean squared difference between claim (0 to 1) and outcome (0 or 1): Brier, Mon. Weather Rev. 78 (1950). */
  readonly brier: number | null
  /**
   * Expected calibration error: mean over all claims of the difference between what their bin claims and what
   * came true in it, 0 to 1 (Naeini, Cooper & Hauskrecht, AAAI 2015).
   */
  readonly error: number | null
  readonly bins: readonly ConfidenceBin[]
}

/** How far claimed probabilities come true, over bins of equal width. */
export function scoreCalibration(judged: readonly Judged[], binCount = 5): Calibration {
  const bins = Array.from({ length: binCount }, (_, index): ConfidenceBin => {
    const own = judged.filter(
      ({ confidence }) => Math.min(Math.floor(confidence * binCount), binCount - 1) === index,
    )
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: own.length,
      claimed: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ right }) => Number(right))),
    }
  })
  const gaps = bins.map(({ count, claimed, right }) => count * Math.abs((claimed ?? 0) - (right ?? 0)))
  return {
    count: judged.length,
    brier: mean(judged.map(({ confidence, right }) => (confidence - Number(right)) ** 2)),
    error: judged.length === 0 ? null : sum(gaps) / judged.length,
    bins,
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
