import type { EditKind } from './edit.ts'
import type { Lexeme } from './read-lexemes.ts'

/** A stretch of units that stands for another one; either side may be empty, not both. */
export interface Change {
  readonly kind: Exclude<EditKind, 'NONE'>
  readonly from: readonly Lexeme[]
  readonly to: readonly Lexeme[]
}

type Side = 'from' | 'to'

/**
 * Parts a change between two matches into changes of one kind each, in order.
 *
 * A printed ellipsis, and a group in brackets, takes the words on the other side that it stands for, unless there
 * are other words beside it that were put in their place. Punctuation around replaced words is a change of its own;
 * punctuation around words that were only left out or only added goes with them. Words that are the same once
 * hyphens and spaces are taken out (per cent, percent; US led, US-led) differ in spelling.
 */
export function typeChanges(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Change[] {
  if (to.some(isEditorial)) return typeEditorial('to', to, from)
  if (from.some(isEditorial)) return typeEditorial('from', from, to)
  return typePlain(from, to)
}

function isEditorial({ kind }: Lexeme): boolean {
  return kind === 'ELLIPSIS' || kind === 'BRACKETED'
}

function isWord({ kind }: Lexeme): boolean {
  return kind === 'WORD'
}

/** @param side the side that `units` is on, which has an ellipsis or a bracketed group. */
function typeEditorial(side: Side, units: readonly Lexeme[], others: readonly Lexeme[]): readonly Change[] {
  const parts = partAtEditorial(units)
  const withWords = parts.findIndex((part) => part.some(isWord))
  const host = withWords >= 0 ? withWords : parts.findIndex((part) => part.some(isEditorial))
  return parts.flatMap((part, index): readonly Change[] => {
    const counterpart = index === host ? others : []
    const sides = side === 'to' ? { from: counterpart, to: part } : { from: part, to: counterpart }
    const kind = part[0]?.kind
    return kind === 'ELLIPSIS' || kind === 'BRACKETED'
      ? [{ kind, ...sides }]
      : typePlain(sides.from, sides.to)
  })
}

/** Each ellipsis and each bracketed group by itself, and what stands between them. */
function partAtEditorial(units: readonly Lexeme[]): readonly (readonly Lexeme[])[] {
  const parts: Lexeme[][] = []
  for (const unit of units) {
    const previous = parts.at(-1)
    const goesOn = previous !== undefined && !isEditorial(unit) && !previous.some(isEditorial)
    if (goesOn) previous.push(unit)
    else parts.push([unit])
  }
  return parts
}

function typePlain(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Change[] {
  const fromWords = from.some(isWord)
  const toWords = to.some(isWord)
  if (!fromWords && !toWords) return nonEmpty([{ kind: 'PUNCTUATION', from, to }])
  if (from.length === 0 || to.length === 0) return [{ kind: 'WORDING', from, to }]

  const a = partAroundWords(from)
  const b = partAroundWords(to)
  if (fromWords && toWords) {
    return nonEmpty([
      { kind: 'PUNCTUATION', from: a.lead, to: b.lead },
      { kind: isRespelled(a.words, b.words) ? 'SPELLING' : 'WORDING', from: a.words, to: b.words },
      { kind: 'PUNCTUATION', from: a.trail, to: b.trail },
    ])
  }
  // Words on one side only, and on the other punctuation that may stand for some of theirs.
  const [part, other]: [Around, Side] = fromWords ? [a, 'to'] : [b, 'from']
  const marks = other === 'to' ? to : from
  const change = (
    kind: 'PUNCTUATION' | 'WORDING',
    own: readonly Lexeme[],
    opposite: readonly Lexeme[],
  ): Change => (other === 'to' ? { kind, from: own, to: opposite } : { kind, from: opposite, to: own })
  return part.trail.length > 0
    ? [change('WORDING', [...part.lead, ...part.words], []), change('PUNCTUATION', part.trail, marks)]
    : [change('PUNCTUATION', part.lead, marks), change('WORDING', part.words, [])]
}

interface Around {
  readonly lead: readonly Lexeme[]
  readonly words: readonly Lexeme[]
  readonly trail: readonly Lexeme[]
}

/** The stretch from the first word to the last one, with what stands before and after it. */
function partAroundWords(units: readonly Lexeme[]): Around {
  const first = units.findIndex(isWord)
  if (first < 0) return { lead: units, words: [], trail: [] }
  const end = units.findLastIndex(isWord) + 1
  return { lead: units.slice(0, first), words: units.slice(first, end), trail: units.slice(end) }
}

/** Whether two stretches of words are the same once hyphens and spaces are taken out. */
export function isRespelled(from: readonly Lexeme[], to: readonly Lexeme[]): boolean {
  const join = (units: readonly Lexeme[]) => units.map(({ key }) => key).join('')
  return from.every(isWord) && to.every(isWord) && join(from) === join(to)
}

function nonEmpty(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ from, to }) => from.length + to.length > 0)
}
