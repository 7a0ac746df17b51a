import { alignQuotes } from '../coverage/align/align-quotes.ts'
import type { Edit as EditShape } from '../coverage/align/edit.ts'
import { readSpellingKey } from '../lexicons/read-spelling-key.ts'
import { builder } from './builder.ts'

const EditOp = builder.enumType('EditOp', {
  description: 'What an edit does.',
  values: {
    EQUAL: { description: 'Keeps the words.' },
    INSERT: { description: 'Adds what the fullest rendering does not have.' },
    DELETE: { description: 'Leaves out what the fullest rendering has.' },
    REPLACE: { description: 'Puts something else in its place.' },
  },
})

const EditKind = builder.enumType('EditKind', {
  description: 'What an edit changes.',
  values: {
    NONE: { description: 'Nothing.' },
    WORDING: { description: 'Words.' },
    SPELLING: { description: 'The spelling of the same words: defence, defense.' },
    PUNCTUATION: { description: 'Punctuation, quotation marks or white space.' },
    CASE: { description: 'Capitals.' },
    ELLIPSIS: { description: 'A printed … or ..., with the words that it stands for.' },
    BRACKETED: { description: 'Words in [square brackets], with those that they stand for.' },
  },
})

export const Edit = builder.objectRef<EditShape>('Edit').implement({
  description:
    "A step from a statement's fullest rendering to another one. The `from` of all steps, joined, are the one text, the `to` of all steps the other.",
  fields: (t) => ({
    op: t.expose('op', { type: EditOp, description: 'What it does.' }),
    kind: t.expose('kind', { type: EditKind, description: 'What it changes.' }),
    from: t.exposeString('from', {
      nullable: true,
      description: 'In the fullest rendering; null when inserted.',
    }),
    to: t.exposeString('to', { nullable: true, description: 'In this rendering; null when left out.' }),
  }),
})

/** The edits from one rendering to another, by the project's own list of spellings. */
export function editsBetween(fullest: string, rendering: string): EditShape[] {
  return [...alignQuotes(fullest, rendering, readSpellingKey())]
}
