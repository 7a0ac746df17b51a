/** The part of the `edtf` package that is used here; it publishes no types of its own. */
declare module 'edtf' {
  interface Constraints {
    /** Highest EDTF level to accept: 0, 1 or 2. */
    readonly level?: number
    readonly types?: readonly (
      | 'Date'
      | 'Season'
      | 'Interval'
      | 'Year'
      | 'Century'
      | 'Decade'
      | 'List'
      | 'Set'
    )[]
  }

  interface ExtendedDate {
    readonly type: 'Date'
    /** Milliseconds since 1970 of the first and the last instant. */
    readonly min: number
    readonly max: number
    /** The date written out again. */
    readonly edtf: string
  }

  interface Season {
    readonly type: 'Season'
    readonly year: number
    /** 21 spring, 22 summer, 23 autumn, 24 winter. */
    readonly season: number
    readonly edtf: string
  }

  interface Interval {
    readonly type: 'Interval'
    /** null where unknown, Infinity where open. */
    readonly lower: ExtendedDate | number | null
    readonly upper: ExtendedDate | number | null
    readonly edtf: string
  }

  /** @throws Error where the text is not EDTF within the constraints. */
  export default function edtf(text: string, constraints: Constraints): ExtendedDate | Season | Interval
}
