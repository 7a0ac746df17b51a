/** What the schema says of itself: the first page of its documentation. Markdown, since GraphiQL renders it. */
export const DESCRIPTION = `Rashomon shows how different news outlets told the same story, statement by statement, with the exact words as evidence. It never scores bias. It counts, and every count comes with the places in the text.

- **Story**, **Event**: what outlets told, and what happened in it or before it.
- **Outlet**, **Article**: who published, and what.
- **Figure**: who speaks or acts, a person, an office, an organisation or an unnamed source.
- **Statement**: one sentence that a figure said on one occasion.
- **Quotation**: one article's rendering of a statement, its words, speaker, cue, place and edits.
- **Measure**, **ReportedValue**: a number or date of an event, and what articles say it is.
- **Coverage**: the comparison, \`story(slug: …) { coverage { … } }\`, with matrices, omissions, voices, cues, distances and shared passages.

Start with \`stories { nodes { slug title } }\`, or look for a word with \`search(query: …)\`. Lists are connections of 20 items a page and at most 100. Positions in a text count Unicode code points.`
