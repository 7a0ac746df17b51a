import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CueStance } from '@rashomon/server/domain/vocabulary'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { SeedError, type SeedProblem } from '@rashomon/server/seeds/seed-error'

const DOCUMENT = `Menu
Nato expels eight Russians

Nato has expelled eight Russian diplomats it says were “alleged spies”. Eight more may go.
"This decision is not linked to any event," Jens Stoltenberg said, "but we need to be vigilant."
A Nato official earlier said the men were "undeclared officers".
Moscow could respond, the official told Interfax. Russia's mission shrinks from 20 to 10 in
October 2021.
Most read
`

const ANNOTATION = `# yaml-language-server: $schema=../schema/annotation.schema.json
outlet: bbc
story: expulsion
headline: Nato expels eight Russians
language: en-GB
publishedOn: 2021-10-07
publishedOnBasis: INFERRED # from "October 2021"
layers: { statements: CURATED, events: CURATED, figures: CURATED, measures: CURATED, framing: CURATED }
furniture: [Menu, Most read]
wrapped: [from 20 to 10 in]
attributions:
  - passage: |-
      Nato has expelled eight Russian diplomats it says were “alleged spies”
    speaker: nato
    speakerText: { text: it, within: it says }
    cue: { text: says, lemma: say }
    quotations:
      - { statement: alleged-spies, form: MIXED, text: were “alleged spies” }
  - passage: A Nato official earlier said the men were "undeclared officers"
    speaker: nato-official
    speakerText: A Nato official
    cue: { text: said, lemma: say }
    quotations:
      - { statement: undeclared-officers, form: MIXED, text: the men were "undeclared officers" }
  - passage: |-
      "This decision is not linked to any event," Jens Stoltenberg said, "but we need to be vigilant."
    speaker: jens-stoltenberg
    speakerText: Jens Stoltenberg
    cue: { text: said, lemma: say }
    quotations:
      - statement: not-linked
        form: DIRECT
        text: [This decision is not linked to any event, but we need to be vigilant.]
  - passage: Moscow could respond, the official told Interfax
    speaker: nato-official
    speakerText: the official
    cue: { text: told, lemma: tell, stance: EMPHATIC }
    via: interfax
    quotations:
      - { statement: could-respond, form: INDIRECT, text: Moscow could respond }
events:
  - { event: expulsion, role: MAIN, text: Nato expels eight Russians }
  - event: expulsion
    role: MAIN
    text: expelled
    within: has expelled eight
values:
  - { measure: expelled, text: eight, within: Nato expels eight Russians, value: 8 }
  - { measure: expelled-on, text: October 2021, date: 2021-10 }
figures:
  - { figure: nato, labels: [Nato] }
  - { figure: nato-official, labels: [A Nato official, the official] }
  - { figure: jens-stoltenberg, labels: [Jens Stoltenberg] }
framing:
  hedges: [alleged]
  scareQuotes: [alleged spies]
`

const FILES: Readonly<Record<string, string>> = {
  'articles/one.txt': DOCUMENT,
  'annotations/one.yaml': ANNOTATION,
  'stories.yaml': `stories:
  - { slug: expulsion, title: NATO expels Russians, summary: They must go., date: 2021-10, mainEvent: expulsion }
`,
  'outlets.yaml': `outlets:
  - { slug: bbc, name: BBC News, country: GB, ownership: PUBLIC_SERVICE, identification: INFERRED, wikidataId: Q1 }
  - { slug: tass, name: TASS, ownership: STATE, stateAffiliation: RU, identification: STATED }
`,
  'figures.yaml': `figures:
  - { slug: nato, name: NATO, kind: ORGANIZATION, polity: true, aliases: [Nato], wikidataId: Q7184 }
  - { slug: nato-official, name: NATO official, kind: ANONYMOUS, affiliation: nato }
  - { slug: jens-stoltenberg, name: Jens Stoltenberg, kind: PERSON, role: Secretary-General, affiliation: nato }
  - { slug: interfax, name: Interfax, kind: ORGANIZATION }
`,
  'events.yaml': `events:
  - slug: expulsion
    title: NATO expels eight
    kind: EXPULSION
    date: 2021
    codes: [{ scheme: CAMEO, code: "166" }]
    participants: [{ role: AGENT, figure: nato }]
    measures:
      - { slug: expelled, name: Expelled, unit: person }
      - { slug: expelled-on, name: Day, unit: date }
`,
  'statements.yaml': `statements:
  - { key: alleged-spies, story: expulsion, speaker: nato, saidOn: 2021-10-06 }
  - { key: undeclared-officers, story: expulsion, speaker: nato-official, occasion: expulsion }
  - { key: not-linked, story: expulsion, speaker: jens-stoltenberg }
  - { key: could-respond, story: expulsion, speaker: nato-official, links: [{ relation: RESPONDS_TO, statement: not-linked }] }
`,
}

/** Stances of the cues of the small seeds. */
export const CUE_STANCES: ReadonlyMap<string, CueStance> = new Map([
  ['say', 'NEUTRAL'],
  ['tell', 'NEUTRAL'],
])

/** A change of a file: new text, none (null: no such file), or words and what they are replaced by. */
export type Change = string | null | readonly [words: string, replacement: string]

const UNCHANGED: Change = ['', '']

export type Changes = Readonly<Record<string, Change>>

/** Small seeds with some files changed. The manifest has what the documents' bytes call for, unless it is changed. */
export function smallSeeds(changes: Changes = {}): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...FILES }
  const { 'manifest.yaml': manifest = UNCHANGED, ...others } = changes
  for (const [name, change] of Object.entries(others)) {
    const text = changeText(files[name] ?? '', change)
    if (text === null) delete files[name]
    else files[name] = text
  }
  const sources = Object.entries(files)
    .filter(([name]) => name.endsWith('.txt'))
    .map(([name, text]) => {
      const sha256 = createHash('sha256').update(text).digest('hex')
      const article = name.replace(/^articles\/(.*)\.txt$/, '$1')
      return `  - { article: ${article}, originalName: a.txt, origin: A web page., sha256: ${sha256} }\n`
    })
  const text = changeText(`sources:\n${sources.join('')}`, manifest)
  return text === null ? files : { ...files, 'manifest.yaml': text }
}

function changeText(text: string, change: Change): string | null {
  if (change === null || typeof change === 'string') return change
  const [words, replacement] = change
  if (!text.includes(words)) throw new Error(`Nothing to change: ${JSON.stringify(words)}`)
  return text.replace(words, () => replacement)
}

/** Reads seed files from a directory of their own, which is removed afterwards. */
export function readSeeds(files: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(tmpdir(), 'rashomon-seeds-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true })
      writeFileSync(join(directory, name), text)
    }
    return readCorpus(directory, { cueStances: CUE_STANCES })
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** What is wrong with seed files; empty where nothing is. */
export function problemsIn(files: Readonly<Record<string, string>>): readonly SeedProblem[] {
  try {
    readSeeds(files)
    return []
  } catch (error) {
    if (error instanceof SeedError) return error.problems
    throw error
  }
}
