import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPageFurniture } from '@rashomon/server/lexicons/read-page-furniture'
import { createCleaner } from '@rashomon/server/reading/clean'
import type { AttributedSpeech, Extraction } from '@rashomon/server/reading/extraction'
import { readExtractor } from '@rashomon/server/reading/read-extractor'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const FOLDER = join(import.meta.dirname, 'cases')
const PUBLISHED_ON = '2021-10-06'

/** An article and what is right to read of it; a key that is left out is not compared. */
interface Case {
  readonly states: string
  /** As `extract` gets it. */
  readonly text?: string
  /** As `ingest` gets it, cleaned first: a page where it begins with a tag. */
  readonly document?: string
  /** All that is said, in the order of the text: `FORM | speaker | words / more words`, `-` for nobody. */
  readonly speech?: readonly string[]
  /** Who is found besides, by name; nobody else is. */
  readonly figures?: readonly string[]
  readonly headline?: string
  readonly subheadline?: string | null
  readonly byline?: string | null
  /** What the article's text does not hold. */
  readonly without?: readonly string[]
}

const clean = createCleaner(readPageFurniture())
const extract = readExtractor()

for (const file of readdirSync(FOLDER).toSorted()) {
  describe(file.replace('.yaml', '').replaceAll('-', ' '), () => {
    const cases: readonly Case[] = parse(readFileSync(join(FOLDER, file), 'utf8'))
    test.each(cases)('$states', (one) => {
      const { states: _states, text: _text, document: _document, ...right } = one
      expect(readCase(one)).toMatchObject(right)
    })
  })
}

/** What is read of a case, for the keys that it gives. */
function readCase({ text, document, without = [] }: Case): Partial<Case> {
  const cleaned =
    document === undefined ? null : clean(document, document.trimStart().startsWith('<') ? 'html' : 'text')
  const article = cleaned?.text ?? text ?? ''
  const extraction = extract(article, { publishedOn: PUBLISHED_ON })
  return {
    speech: extraction.attributions.map((speech) => showSpeech(article, extraction, speech)),
    figures: extraction.figures.map(({ name }) => name).toSorted(),
    without: without.filter((words) => !article.includes(words)),
    ...(cleaned === null
      ? {}
      : { headline: cleaned.headline, subheadline: cleaned.subheadline, byline: cleaned.byline }),
  }
}

function showSpeech(text: string, { figures }: Extraction, { form, speaker, content }: AttributedSpeech) {
  const name = figures.find(({ key }) => key === speaker)?.name ?? '-'
  return [form, name, content.map((span) => text.slice(...span)).join(' / ') || '-'].join(' | ')
}
