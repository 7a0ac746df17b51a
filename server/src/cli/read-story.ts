import { groupStory } from '../evaluation/group-story.ts'
import { readFunctionWords } from '../lexicons/read-function-words.ts'
import { readGazetteer } from '../lexicons/read-gazetteer.ts'
import { readSpellingKey } from '../lexicons/read-spelling-key.ts'
import { createFigureRegistry } from '../reading/evidence/create-figure-registry.ts'
import { readExtractor } from '../reading/read-extractor.ts'
import type { ReadStory } from './evaluate.ts'

/** Reads the articles of a story as the ingest does, but for the cleaning: they come as text. */
export const readStory: ReadStory = (articles) => {
  const extract = readExtractor()
  const read = articles.map((gold) => ({
    gold,
    extraction: extract(gold.text, { publishedOn: gold.publishedOn }),
  }))
  const quotations = groupStory(read, {
    registry: createFigureRegistry(readGazetteer()),
    words: { spell: readSpellingKey(), functionWords: readFunctionWords() },
  })
  return read.map(({ extraction }, index) => ({ extraction, quotations: quotations[index] ?? [] }))
}
