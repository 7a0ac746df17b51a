import { z } from 'zod'
import { CODE_SCHEMES, type CodeScheme, EVENT_KINDS, type EventKind } from '../domain/vocabulary.ts'
import { checkGrounds, ground, sources } from './check-grounds.ts'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'
import type { IrregularVerb } from './read-verb-forms.ts'

export interface EventCode {
  readonly scheme: CodeScheme
  readonly code: string
}

/** Words of one action. */
export interface TriggerGroup {
  /** Equal for what can name one event. */
  readonly action: string
  readonly kind: EventKind
  readonly codes: readonly EventCode[]
  /** Nouns of which one has to stand in the sentence; empty where nothing has to. */
  readonly objects: ReadonlySet<string>
  /** Infinitives, with the words that follow them. */
  readonly verbs: readonly string[]
  /** Singulars. */
  readonly nouns: readonly string[]
}

export interface EventTriggers {
  /** In the order in which they are tried. */
  readonly groups: readonly TriggerGroup[]
  /** Nouns that point back to the main event: what somebody decided, and what befell somebody. */
  readonly references: { readonly deeds: ReadonlySet<string>; readonly incidents: ReadonlySet<string> }
  readonly irregular: ReadonlyMap<string, IrregularVerb>
}

const FILE = 'event-triggers.yaml'

const phrase = z.string().regex(/^\p{L}[\p{L}-]*(?: [\p{L}-]+)*$/u, 'put one space between words')
const code = z.string().regex(/^(?:CAMEO \d{3,4}|PLOVER [A-Z]+(?:\/[a-z-]+)?)$/, 'write a scheme and a code')
const noun = z.string().regex(/^[a-z-]+$/, 'write one noun in lower case')

const schema = z
  .strictObject({
    sources,
    groups: z
      .array(
        z.strictObject({
          ...ground,
          action: noun,
          kind: z.enum(EVENT_KINDS),
          codes: z.array(code).default([]),
          objects: z.array(noun).default([]),
          verbs: z.array(phrase).default([]),
          nouns: z.array(phrase).default([]),
        }),
      )
      .superRefine((groups, context) => {
        for (const [index, { verbs, nouns }] of groups.entries()) {
          if (verbs.length + nouns.length > 0) continue
          context.addIssue({ code: 'custom', path: [index], message: 'give a verb or a noun' })
        }
      }),
    references: z.strictObject({ deeds: z.array(noun), incidents: z.array(noun) }),
    irregular: z.record(noun, z.tuple([noun, noun, noun, noun])),
  })
  .superRefine(checkGrounds)

/**
 * The triggers of a lexicon.
 *
 * @throws InvalidLexicon where it does not fit, or gives a trigger twice in one group.
 */
export function parseEventTriggers(text: string): EventTriggers {
  const { groups, references, irregular } = parseLexicon(FILE, text, schema)
  for (const [index, { verbs, nouns }] of groups.entries()) {
    const place = `groups[${index}]`
    checkUnique(`${place}.verbs`, verbs)
    checkUnique(`${place}.nouns`, nouns)
  }
  return {
    groups: groups.map(({ action, kind, codes, objects, verbs, nouns }) => ({
      action,
      kind,
      codes: codes.map(readCode),
      objects: new Set(objects),
      verbs,
      nouns,
    })),
    references: { deeds: new Set(references.deeds), incidents: new Set(references.incidents) },
    irregular: new Map(
      Object.entries(irregular).map(([lemma, [third, past, participle, gerund]]) => [
        lemma,
        { third, past, participle, gerund },
      ]),
    ),
  }
}

function readCode(text: string): EventCode {
  const [named = '', code = ''] = text.split(' ')
  const scheme = CODE_SCHEMES.find((one) => one === named) ?? 'CAMEO'
  return { scheme, code }
}

function checkUnique(place: string, entries: readonly string[]): void {
  const twice = entries.find((entry, index) => entries.indexOf(entry) < index)
  if (twice !== undefined) throw new InvalidLexicon(FILE, place, `${twice} stands here twice`)
}

/** The event triggers of the lexicon. Read once. */
export function readEventTriggers(): EventTriggers {
  lexicon ??= parseEventTriggers(readLexiconFile(FILE))
  return lexicon
}

let lexicon: EventTriggers | undefined
