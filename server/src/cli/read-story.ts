import { groupStory } from '../evaluation/group-story.ts'
import { readExtractor } from '../reading/read-extractor.ts'
import { readSamenessJudge } from '../settling/sameness/read-sameness-knowledge.ts'
import type { ReadStory } from './evaluate.ts'

/** Reads the articles of a story as the ingest does, but for the cleaning: they come as text. */
export const readStory: ReadStory = (articles) => {
  const extract = readExtractor()
  const read = articles.map((gold) => ({
    gold,
    extraction: extract(gold.text, { publishedOn: gold.publishedOn }),
  }))
  const quotations = groupStory(read, readSamenessJudge())
  return read.map(({ extraction }, index) => ({ extraction, quotations: quotations[index] ?? [] }))
}
