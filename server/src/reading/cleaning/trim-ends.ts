/**
 * A text without the characters at its ends that `begins` and `ends` refuse. A scan, since a regular expression for the
 * end of a text tries again at every place before it.
 *
 * @param begins whether the text may begin with a character (UTF-16 unit); `ends` the same for its end.
 */
export function trimEnds(text: string, begins: RegExp, ends: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && !begins.test(text[start] ?? '')) start++
  while (end > start && !ends.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}
