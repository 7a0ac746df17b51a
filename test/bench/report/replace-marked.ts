const START = '<!-- benchmark -->'
const END = '<!-- /benchmark -->'

/** Puts a text between the markers of a page; undefined where the page has none. */
export function replaceMarked(page: string, text: string): string | undefined {
  const start = page.indexOf(START)
  const end = page.indexOf(END, start)
  if (start < 0 || end < 0) return undefined
  return `${page.slice(0, start + START.length)}\n\n${text}\n\n${page.slice(end)}`
}
