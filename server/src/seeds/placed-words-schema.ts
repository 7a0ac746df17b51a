import { z } from 'zod'
import { chooseForm } from './explain-issue.ts'
import { textField } from './field-schemas.ts'

export const wordsField = (title: string, description: string) =>
  textField(title, `${description} Exact words; any white space stands for any other.`)

export const withinField = wordsField(
  'Within',
  'A longer stretch that stands in one place and holds the words once.',
)

export const placedField = (title: string, description: string) => {
  const words = wordsField(title, description)
  const placed = z.strictObject({ text: words, within: withinField }).meta({
    title: 'Words in their place',
    description: 'Words that stand in several places, and which one is meant.',
  })
  const error = chooseForm('words, or { text, within }')
  return z.union([words, placed], { error }).meta({ title, description })
}

/** Words, or words and a longer stretch that shows which place is meant. */
export type PlacedWords = string | { readonly text: string; readonly within: string }
