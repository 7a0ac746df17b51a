/** The ISO 8601 day of a date column. */
export function toDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
