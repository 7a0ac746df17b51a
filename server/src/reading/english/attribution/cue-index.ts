import type { CueStance } from '../../../domain/vocabulary.ts'
import type { CueFrame, CueSyntaxLexicon, CueTrait, Lead } from '../../../lexicons/read-cue-syntax.ts'
import type { VerbForms } from '../../../lexicons/read-verb-forms.ts'
import { inflect, type VerbForm } from './inflect.ts'

/** A reporting verb with its particles. */
export interface CueEntry {
  readonly lemma: string
  /** The words after the verb itself: `out` of point out. */
  readonly rest: readonly string[]
  readonly stance: CueStance | null
  readonly frames: ReadonlySet<CueFrame>
  readonly isWeak: boolean
  readonly traits: ReadonlySet<CueTrait>
}

export interface CueIndex {
  /** Forms of verbs that cues start with. */
  readonly forms: ReadonlyMap<string, VerbForm>
  /** Cues by the lemma of their verb, those with most words first. */
  readonly entries: ReadonlyMap<string, readonly CueEntry[]>
  readonly nouns: ReadonlySet<string>
  /** By noun, the words that lead from it to what was said. */
  readonly nounLinks: ReadonlyMap<string, ReadonlySet<string>>
  /** Nouns and pronouns that speak for nobody where they show or suggest something. */
  readonly nobody: ReadonlySet<string>
  /** Words before infinitives, and what they tell of these. */
  readonly leads: ReadonlyMap<string, Lead>
  readonly stances: ReadonlyMap<string, CueStance>
}

/** What the attribution of speech knows of cues. */
export interface CueLexicons {
  readonly stances: ReadonlyMap<string, CueStance>
  readonly syntax: CueSyntaxLexicon
  readonly verbForms: VerbForms
}

const QUOTED: ReadonlySet<CueFrame> = new Set(['quoted'])
const NO_FRAMES: ReadonlySet<CueFrame> = new Set()
const NO_TRAITS: ReadonlySet<CueTrait> = new Set()
/** Phrases of the lexicon that begin with these are not verbs. */
const NOT_VERBS = /^(?:according|as|in|what|no|not|without|could|would|so-called|self-described|.*ly)(?: |$)/

/** Longer cues come first, and of two as long the one with a "not". */
function weigh({ lemma, rest }: CueEntry): number {
  return rest.length * 2 + (lemma.startsWith('not ') ? 1 : 0)
}

/** Joins the lexicons of cues for looking words up in a text; done once for the same lexicons. */
export function indexCues(lexicons: CueLexicons): CueIndex {
  let index = known.get(lexicons.syntax)
  if (index === undefined) {
    index = buildIndex(lexicons)
    known.set(lexicons.syntax, index)
  }
  return index
}

const known = new WeakMap<CueSyntaxLexicon, CueIndex>()

/** The frames of each verb in -ise under its spelling in -ize too. */
function spellBothWays(
  verbs: CueSyntaxLexicon['verbs'],
  stances: ReadonlyMap<string, CueStance>,
): CueSyntaxLexicon['verbs'] {
  const both = new Map(verbs)
  for (const [lemma, syntax] of verbs) {
    const [verb = '', ...rest] = lemma.split(' ')
    const other = verb.replace(/is(e)$/, 'iz$1').replace(/^enquire$/, 'inquire')
    if (other !== verb && stances.has(other)) both.set([other, ...rest].join(' '), syntax)
  }
  return both
}

function buildIndex({ stances, syntax, verbForms }: CueLexicons): CueIndex {
  const entries = new Map<string, CueEntry[]>()
  const forms = new Map<string, VerbForm>()
  const verbs = spellBothWays(syntax.verbs, stances)
  const lemmas = new Set([...verbs.keys(), ...stances.keys()])
  for (const lemma of lemmas) {
    const frames = verbs.get(lemma)
    if (frames === undefined && (NOT_VERBS.test(lemma) || syntax.nouns.has(lemma))) continue
    const isNegated = lemma.startsWith('not ')
    const [verb = '', ...rest] = (isNegated ? lemma.slice(4) : lemma).split(' ')
    const entry: CueEntry = {
      lemma,
      rest,
      stance: stances.get(lemma) ?? stances.get(verb) ?? null,
      // A phrase without a frame of its own is no cue by itself.
      frames: frames?.frames ?? (rest.length === 0 ? QUOTED : NO_FRAMES),
      isWeak: frames?.isWeak ?? false,
      traits: frames?.traits ?? NO_TRAITS,
    }
    if (entry.frames.size === 0) continue
    const list = entries.get(verb)
    if (list === undefined) entries.set(verb, [entry])
    else list.push(entry)
  }
  for (const [verb, list] of entries) {
    list.sort((a, b) => weigh(b) - weigh(a))
    for (const [form, details] of inflect(verb, verbForms)) if (!forms.has(form)) forms.set(form, details)
  }
  for (const [form, lemma] of verbForms.also) {
    const isGerund = form.endsWith('ing')
    const isPast = !isGerund
    if (entries.has(lemma)) {
      forms.set(form, { lemma, isBase: false, isThird: false, isPast, isParticiple: isPast, isGerund })
    }
  }
  return {
    forms,
    entries,
    nouns: syntax.nouns,
    nounLinks: syntax.nounLinks,
    nobody: syntax.nobody,
    leads: syntax.leads,
    stances,
  }
}
