import { z } from 'zod'
import { suggestClosest } from './suggest-closest.ts'

/** What a schema's expected types are called in messages. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
}

/** The error of a choice between forms, where the value has none of them. */
export function chooseForm(forms: string): z.core.$ZodErrorMap {
  return ({ input }) => (input === undefined ? 'is missing' : `must be ${forms}`)
}

/** Zod's error map for seed files: what is wrong, and what is allowed, for somebody who has never heard of Zod. */
export const explainIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue.expected, issue.input)
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${issue.keys.join(', ')}${explainKeys(issue)}`
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      if (issue.input === undefined) return `is missing; must be one of ${allowed.join(', ')}`
      return `must be one of ${allowed.join(', ')}${suggestClosest(String(issue.input), allowed)}`
    }
    case 'too_small':
      return 'must not be empty'
    default:
      return undefined
  }
}

function explainType(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing'
  const name = TYPE_NAMES[expected] ?? expected
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `must be ${name}; put it in quotation marks: "${input}"`
  }
  return `must be ${name}, not ${nameOf(input)}`
}

function nameOf(input: unknown): string {
  if (input === null) return 'nothing'
  return TYPE_NAMES[Array.isArray(input) ? 'array' : typeof input] ?? typeof input
}

function explainKeys({ inst, keys }: { readonly inst?: unknown; readonly keys: readonly string[] }): string {
  const allowed = inst instanceof z.ZodObject ? Object.keys(inst.shape) : []
  return `; allowed here: ${allowed.join(', ')}${suggestClosest(keys[0] ?? '', allowed)}`
}
