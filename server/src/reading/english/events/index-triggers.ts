import type { EventKind } from '../../../domain/vocabulary.ts'
import type { EventCode, EventTriggers, TriggerGroup } from '../../../lexicons/read-event-triggers.ts'
import { inflect, type VerbForm } from '../attribution/inflect.ts'

/** What a trigger tells of. */
export interface Action {
  /** Equal for what can name one event. */
  readonly action: string
  readonly kind: EventKind
  readonly codes: readonly EventCode[]
  /** In which state it leaves those who undergo it: expelled. */
  readonly state: string
}

/** A trigger in one of its forms. */
export interface TriggerForm {
  readonly action: Action
  /** See the lexicon. */
  readonly objects: ReadonlySet<string>
  /** Its words in lower case; the first one is the key by which it is found. */
  readonly words: readonly string[]
  /** What form of a verb it is; null for a noun. */
  readonly verb: VerbForm | null
}

/** The forms of all triggers by their first word, the longest first, and of one length in the order of the lexicon. */
export type TriggerIndex = ReadonlyMap<string, readonly TriggerForm[]>

/** Every form of every trigger. Made once from a lexicon. */
export function indexTriggers({ groups, irregular }: EventTriggers): TriggerIndex {
  const index = new Map<string, TriggerForm[]>()
  const add = (form: TriggerForm) => {
    const [first = ''] = form.words
    const forms = index.get(first)
    if (forms === undefined) index.set(first, [form])
    else forms.push(form)
  }
  for (const group of groups) {
    const { objects } = group
    const action = readAction(group, irregular)
    for (const verb of group.verbs) {
      const [head = '', ...rest] = verb.toLowerCase().split(' ')
      for (const [form, details] of inflect(head, { irregular, also: new Map() })) {
        add({ action, objects, words: [form, ...rest], verb: details })
      }
    }
    for (const noun of group.nouns) {
      const words = noun.toLowerCase().split(' ')
      const plural = [...words.slice(0, -1), pluralOf(words.at(-1) ?? '')]
      add({ action, objects, words, verb: null })
      add({ action, objects, words: plural, verb: null })
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The state is the participle of the first verb, or the name of the action where it has none. */
function readAction(
  { action, kind, codes, verbs }: TriggerGroup,
  irregular: EventTriggers['irregular'],
): Action {
  const [head = '', ...rest] = verbs[0]?.split(' ') ?? []
  return {
    action,
    kind,
    codes,
    state: head === '' ? action : [participleOf(head, irregular), ...rest].join(' '),
  }
}

export function participleOf(verb: string, irregular: EventTriggers['irregular']): string {
  const forms = inflect(verb, { irregular, also: new Map() })
  return [...forms].find(([, { isParticiple }]) => isParticiple)?.[0] ?? verb
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
