import type { GoldSaying } from '@rashomon/server/evaluation/stories/gold-story'
import type { MatchedSaying } from '@rashomon/server/evaluation/stories/match-sayings'
import { createTellingStems } from '@rashomon/server/evaluation/stories/plain-words'
import type { SettledQuotation, SettledStory } from '@rashomon/server/evaluation/stories/settled-story'
import { readFunctionWords } from '@rashomon/server/lexicons/read-function-words'

export const stemsOf = createTellingStems(readFunctionWords())

/** A settled story of three outlets, each with an article of its name, and whatever else is given. */
export function sketchSettled(parts: Partial<SettledStory> = {}): SettledStory {
  return {
    articles: ['echo', 'post', 'times'].map((outlet) => ({
      doc: outlet,
      outlet,
      headline: 'Mine closes after flood',
      text: '',
    })),
    figures: [],
    mentions: [],
    quotations: [],
    statements: [],
    omissions: [],
    mainEvent: { title: 'Flood closes mine', date: '2031-05-02' },
    eventTitles: [],
    measures: [],
    ...parts,
  }
}

export function sketchQuotation(doc: string, parts: Partial<SettledQuotation> = {}): SettledQuotation {
  return {
    doc,
    statement: 'pumps',
    speaker: 'berg',
    speakerText: 'Berg',
    text: 'The pumps held all night long',
    content: [[0, 10]],
    ...parts,
  }
}

export function sketchSaying(doc: string, parts: Partial<GoldSaying> = {}): GoldSaying {
  return {
    doc,
    content: [[0, 10]],
    speaker: { kind: 'named', name: 'Ada Berg' },
    group: 'pumps',
    form: 'DIRECT',
    ...parts,
  }
}

/** A saying that was found, of a group and of a statement. */
export function sketchMatch(doc: string, group: string, statement: string, text?: string): MatchedSaying {
  return {
    marked: sketchSaying(doc, { group }),
    found: sketchQuotation(doc, { statement, ...(text !== undefined && { text }) }),
  }
}
