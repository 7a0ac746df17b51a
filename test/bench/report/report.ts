import type { WorkloadFigures } from '../compare-contenders.ts'
import type { Growth } from '../measure-growth.ts'
import type { ProcessFigures } from '../measure-process.ts'
import type { SecondProcess } from '../measure-second-process.ts'
import type { Soak } from '../measure-soak.ts'

/** All that a run measured. */
export interface Report {
  /** When, where and with what. */
  readonly about: readonly string[]
  readonly cores: number
  readonly uncached: readonly WorkloadFigures[]
  readonly cached: readonly WorkloadFigures[]
  readonly tabs: readonly WorkloadFigures[]
  /** Quotations of the databases, in rising order. */
  readonly sizes: readonly number[]
  /** Empty where there is one size. */
  readonly growth: readonly Growth[]
  readonly process: ProcessFigures
  readonly secondProcess: readonly SecondProcess[]
  readonly soak: Soak | undefined
  /** The comparison on the Node that the machine has, or why there is none. */
  readonly machineNode: MachineNode | string
}

export interface MachineNode {
  readonly version: string
  readonly uncached: readonly WorkloadFigures[]
  readonly cached: readonly WorkloadFigures[]
}

/** How many times as many requests a second one has as another; undefined where either was not measured. */
export function timesAsFast(
  { figures }: WorkloadFigures,
  one: string,
  other: string,
  otherFigures = figures,
): number | undefined {
  const [rate, otherRate] = [figures.get(one), otherFigures.get(other)].map((each) => each?.requestsPerSecond)
  return rate === undefined || otherRate === undefined ? undefined : rate / otherRate
}
