/**
 * A run of a text while it is being read: UTF-16 indexes, end-exclusive, as JavaScript counts. What leaves the
 * program counts in code points instead (see `TextSelector`).
 */
export type Span = readonly [start: number, end: number]
