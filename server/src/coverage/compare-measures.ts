import { groupBy } from '../domain/group-by.ts'
import { type Agreement, judgeAgreement, nameInterval } from './values/judge-agreement.ts'
import { type Interval, type Reported, readInterval } from './values/read-interval.ts'

/** A value of a measure in an article. */
export interface MeasuredValue extends Reported {
  readonly measure: string
  readonly article: string
}

/** The places where one and the same value stands. */
export interface ValueGroup<Value extends MeasuredValue> {
  readonly interval: Interval
  readonly values: readonly Value[]
}

export interface MeasureComparison<Value extends MeasuredValue> {
  readonly agreement: Agreement
  /** The values told apart, in the order in which they first come. */
  readonly groups: readonly ValueGroup<Value>[]
}

/**
 * Holds reported numbers and dates against each other, measure by measure: values of different measures never meet.
 * For what the agreement of a measure means see {@link judgeAgreement}, for what a value means {@link readInterval}.
 *
 * @throws InvalidEdtf where a date is none.
 */
export function compareMeasures<Value extends MeasuredValue>(
  values: readonly Value[],
): ReadonlyMap<string, MeasureComparison<Value>> {
  const measures = groupBy(values, ({ measure }) => measure)
  return new Map([...measures].map(([measure, ofMeasure]) => [measure, compareValues(ofMeasure)]))
}

function compareValues<Value extends MeasuredValue>(values: readonly Value[]): MeasureComparison<Value> {
  const reports = values.map((value) => ({ value, interval: readInterval(value) }))
  const articles = [...groupBy(reports, ({ value }) => value.article).values()]
  const groups = [...groupBy(reports, ({ interval }) => nameInterval(interval)).values()]
  return {
    agreement: judgeAgreement(articles.map((ofArticle) => ofArticle.map(({ interval }) => interval))),
    groups: groups.flatMap((group) => {
      const interval = group[0]?.interval
      return interval === undefined ? [] : [{ interval, values: group.map(({ value }) => value) }]
    }),
  }
}
