/** How many objects of a type there are at most, by the name of the type. */
export type RowCounts = ReadonlyMap<string, number>

/** Counts what is there, up to as many as make a difference. */
export type CountRows = () => Promise<RowCounts>

/** Types of lists whose items stand for objects of another type. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  EventCoverage: 'Event',
  FigureCoverage: 'Figure',
  MeasureCoverage: 'Measure',
  StatementCoverage: 'Statement',
}

/**
 * Fields whose objects stand under one parent alone: all lists of them together hold no more than there is, however many
 * parents they stand under.
 */
const PARTED: ReadonlySet<string> = new Set([
  'Article.eventMentions',
  'Article.quotations',
  'Article.reportedValues',
  'Coverage.events',
  'Coverage.figures',
  'Coverage.measures',
  'Coverage.outlets',
  'Coverage.statements',
  'Event.measures',
  'Event.mentions',
  'EventCell.mentions',
  'EventCoverage.cells',
  'Figure.quotations',
  'FigureCell.quotations',
  'FigureCoverage.cells',
  'Measure.values',
  'MeasureCell.values',
  'MeasureCoverage.cells',
  'Outlet.articles',
  'Statement.quotations',
  'StatementCell.quotations',
  'StatementCoverage.cells',
  'Story.articles',
  'Story.coverage',
  'Story.statements',
])

/** How many objects of the type of a list's items there are; unbounded where nobody has counted. */
export function countOf(counts: RowCounts | undefined, typeName: string): number {
  return counts?.get(STANDS_FOR[typeName] ?? typeName) ?? Number.POSITIVE_INFINITY
}

/** Whether an object stands under one parent alone. @param coordinate such as `Story.articles` */
export function isParted(coordinate: string): boolean {
  return PARTED.has(coordinate)
}
