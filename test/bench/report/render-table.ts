/** A table in Markdown; columns behind the first are numbers, and stand right. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** A number with so many digits behind the point; empty where there is none. */
export function format(number: number | undefined, digits: number): string {
  return number === undefined || Number.isNaN(number) ? '' : number.toFixed(digits)
}
