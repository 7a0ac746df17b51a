import { createHash } from 'node:crypto'
import { readHedges } from '@rashomon/server/lexicons/read-hedges'
import { readPageFurniture } from '@rashomon/server/lexicons/read-page-furniture'
import { createCleaner } from '@rashomon/server/reading/clean'
import type { DatedSpeech, ExtractedFigure, Extraction } from '@rashomon/server/reading/extraction'
import { createDocumentReader, type DocumentClaims } from '@rashomon/server/reading/read-document'
import type { ArticleToStore } from '@rashomon/server/storing/write-articles'
import { extractedFigure } from '../support/extracted-figure.ts'

/** What the tests' articles are made of: "WORDS," said SPEAKER. */
const SAID = /“([^”]+),” said ([A-Z]\w+ [A-Z]\w+|nobody)\./g

/**
 * An extractor that reads one construction, so that tests of storing hang on nothing else: quotes with a full name, and
 * an event in the headline that every article has.
 */
function extract(text: string): Extraction {
  if (text.includes('Правительство'))
    return { language: 'ru', attributions: [], figures: [], events: [], values: [] }
  const figures = new Map<string, ExtractedFigure>()
  const attributions = [...text.matchAll(SAID)].map(
    ({ index, 0: whole, 1: words = '', 2: name = '' }): DatedSpeech => {
      const start = index + 1
      const cue = index + whole.indexOf(' said ') + 1
      const named = name !== 'nobody'
      const key = name.toLowerCase().replace(' ', '-')
      const source = [cue + 5, cue + 5 + name.length] as const
      if (named) {
        const mentions = [...(figures.get(key)?.mentions ?? []), source]
        figures.set(key, extractedFigure(name, { key, mentions }))
      }
      return {
        form: 'DIRECT',
        source: named ? [source] : [],
        cue: [[cue, cue + 4]],
        cueLemma: 'say',
        stance: 'NEUTRAL',
        content: [[start, start + words.length]],
        direct: [[start, start + words.length]],
        via: [],
        continues: null,
        construction: 'test',
        circumstances: [],
        confidence: named ? 0.9 : 0.4,
        speakerConfidence: named ? 0.9 : null,
        speaker: named ? key : null,
        viaFigure: null,
        saidOn: null,
      }
    },
  )
  const end = text.indexOf('\n')
  const event = {
    key: 'summit',
    title: 'Leaders meet in Geneva',
    kind: 'MEETING',
    date: '2021-10-06',
    place: 'Geneva',
    codes: [],
    participants: [...figures.keys()].slice(0, 1).map((figure) => ({ role: 'AGENT', figure }) as const),
    mentions: [{ role: 'MAIN', span: [0, end] }],
    clues: {
      action: 'meet',
      words: ['leader', 'geneva'],
      count: null,
      prominence: 'HEADLINE',
      isDated: true,
      readability: 1,
    },
  } as const
  return { language: 'en', attributions, figures: [...figures.values()], events: [event], values: [] }
}

const read = createDocumentReader({
  clean: createCleaner(readPageFurniture()),
  extract,
  hedges: readHedges(),
})

const CLAIMS: DocumentClaims = {
  story: 'summit',
  storyTitle: null,
  outlet: 'daily-echo',
  url: null,
  publishedOn: '2021-10-06',
}

/** A document as it is stored, read by the extractor of the tests. */
export function prepareDocument(text: string, claims: Partial<DocumentClaims> = {}): ArticleToStore {
  const content = Buffer.from(text)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { evidence: read({ text, format: 'text', sha256, claims: { ...CLAIMS, ...claims } }), content }
}

/** An article with a quote of each speaker. */
export function writeDocument(
  number: number,
  ...quotes: readonly (readonly [words: string, speaker: string])[]
): string {
  const paragraphs = quotes.map(([words, speaker]) => `“${words},” said ${speaker}.`)
  return [`Leaders meet in Geneva, report ${number}`, ...paragraphs].join('\n\n')
}
