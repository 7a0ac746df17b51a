import { alignLexemes } from './align-lexemes.ts'
import { dissolveCoincidences } from './dissolve-coincidences.ts'
import type { Edit } from './edit.ts'
import { type Lexeme, readLexemes } from './read-lexemes.ts'
import type { SpellingKey } from './spelling-key.ts'
import { typeChanges } from './type-changes.ts'
import { typeMatch } from './type-match.ts'
import { type Step, trailingSpaceInCommon, writeEdits } from './write-edits.ts'

/**
 * The edits that turn one rendering of a statement, as a rule the fullest, into another one. Words are aligned as
 * a longest common subsequence (see `find-common-subsequence.ts`) in which spellings of one word match; what lies
 * between the matches is parted by kind (see {@link Edit}).
 *
 * The `from` of all edits, joined, is `from` to the letter, the `to` of all of them `to`. Equal texts give one
 * EQUAL edit, empty ones none. Time is the product of the lengths for sentences and near-linear beyond.
 *
 * @param spell key of a word, equal for the spellings that count as one: see `createSpellingKey`.
 */
export function alignQuotes(from: string, to: string, spell: SpellingKey): readonly Edit[] {
  const a = readLexemes(from, spell)
  const b = readLexemes(to, spell)
  const matches = dissolveCoincidences(alignLexemes(a, b), a, b)

  const steps: Step[] = []
  let i = 0
  let j = 0
  for (const [matchFrom, matchTo] of matches) {
    if (i < matchFrom || j < matchTo) {
      for (const step of stepsOfChange(a.slice(i, matchFrom), b.slice(j, matchTo))) steps.push(step)
    }
    const unit = a[matchFrom]
    const counterpart = b[matchTo]
    if (unit !== undefined && counterpart !== undefined) {
      for (const step of stepsOfMatch(unit, counterpart, steps.at(-1))) steps.push(step)
    }
    i = matchFrom + 1
    j = matchTo + 1
  }
  return writeEdits(steps)
}

/** What lies between two matches, after the white space that both sides begin with. */
function stepsOfChange(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Step[] {
  const shared = from[0]?.before === to[0]?.before ? (from[0]?.before ?? '') : ''
  const changes = typeChanges(withoutSpace(from, shared), withoutSpace(to, shared))
  return [
    { kind: 'NONE', from: shared, to: shared },
    ...changes.map((change): Step => ({ kind: change.kind, from: print(change.from), to: print(change.to) })),
  ]
}

function withoutSpace(lexemes: readonly Lexeme[], space: string): readonly Lexeme[] {
  const [first, ...rest] = lexemes
  return first === undefined ? [] : [{ ...first, before: first.before.slice(space.length) }, ...rest]
}

/** Two units that match, after the white space before them: what of that only one side has is a change. */
function stepsOfMatch(from: Lexeme, to: Lexeme, previous: Step | undefined): readonly Step[] {
  const kind = typeMatch(from, to)
  const shared = trailingSpaceInCommon(from.before, to.before)
  const space = from.before.slice(from.before.length - shared)
  const match: readonly Step[] =
    kind === 'NONE'
      ? [{ kind, from: space + from.text, to: space + to.text }]
      : [
          { kind: 'NONE', from: space, to: space },
          { kind, from: from.text, to: to.text },
        ]
  if (from.before === to.before) return match
  const change: Step = {
    // Space beside changed words or marks came or went with them.
    kind: previous === undefined || previous.kind === 'NONE' ? 'PUNCTUATION' : previous.kind,
    from: from.before.slice(0, from.before.length - shared),
    to: to.before.slice(0, to.before.length - shared),
  }
  return [change, ...match]
}

function print(lexemes: readonly Lexeme[]): string {
  return lexemes.map(({ before, text }) => before + text).join('')
}
