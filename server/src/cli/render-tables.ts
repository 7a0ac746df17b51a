import { markdownTable } from 'markdown-table'

/** A table as text. */
export interface TextTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Columns of numbers stand flush right, where digits can be compared. */
const NUMBER = /^[\d.]*$/

/** A table in GitHub's Markdown, with its title as a heading of the third level. */
export function renderMarkdown(table: TextTable): string {
  return `### ${table.title}\n\n${renderTable(table)}`
}

/** A table for the terminal. */
export function renderPlain(table: TextTable): string {
  return `${table.title}\n\n${renderTable(table, { delimiterStart: false, delimiterEnd: false })}`
}

function renderTable(
  { header, rows }: TextTable,
  delimiters: { readonly delimiterStart?: boolean; readonly delimiterEnd?: boolean } = {},
): string {
  const align = header.map((_, column) => (rows.every((row) => NUMBER.test(row[column] ?? '')) ? 'r' : 'l'))
  return markdownTable(
    [header, ...rows].map((row) => [...row]),
    { align, ...delimiters },
  )
}
