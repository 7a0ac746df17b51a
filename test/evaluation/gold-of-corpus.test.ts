import { goldOfCorpus } from '@rashomon/server/evaluation/gold-of-corpus'
import { joinRuns } from '@rashomon/server/evaluation/join-runs'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { describe, expect, test } from 'vitest'

const SEEDS = new URL('../../seeds', import.meta.url).pathname
const corpus = readCorpus(SEEDS, { cueStances: readCueLexicon() })
const articles = goldOfCorpus(corpus)

/** The attribution of an article whose content begins with these words. */
function attribution(article: string, words: string) {
  const gold = articles.find(({ name }) => name.startsWith(article))
  const found = gold?.attributions.find(({ content }) => gold.text.startsWith(words, content[0]?.[0]))
  if (!gold || !found) throw new Error(`${article} gives nobody the words ${words}`)
  const print = (spans: (typeof found)['content']) => spans.map((span) => gold.text.slice(...span))
  return { ...found, source: print(found.source), cue: print(found.cue), content: print(found.content) }
}

describe('the annotated documents as gold', () => {
  test('have one attribution a passage, though quotations are cut by sentence', () => {
    const counts = articles.map(({ attributions, quotations }) => [attributions.length, quotations?.length])
    expect(counts).toEqual(
      corpus.articles.map(({ quotations }) => [
        new Set(quotations.map(({ passage }) => passage)).size,
        quotations.length,
      ]),
    )
  })

  test('join the sentences of one quote', () => {
    const { form, source, cue, content, speaker } = attribution('press-tv', 'The relationship between')
    expect({ form, source, cue }).toEqual({
      form: 'DIRECT',
      source: ['Stoltenberg'],
      cue: ['went on to say'],
    })
    expect(content).toEqual([
      expect.stringMatching(/^The relationship .* Cold War\. That’s .* control agreements$/),
    ])
    expect(speaker).toContain('Jens Stoltenberg')
  })

  test('leave parted what the attribution parts', () => {
    expect(attribution('daily-beast', 'NATO’s policy').content).toEqual([
      'NATO’s policy towards Russia remains consistent',
      expect.stringMatching(/^We have strengthened .* dialogue\.$/),
    ])
  })

  test('are mixed where one clause holds quoted words and another none', () => {
    const { form, content } = attribution('press-tv', 'the move would halve')
    expect(form).toBe('MIXED')
    expect(content).toEqual([
      expect.stringMatching(/^the move .* headquartered, and that the expelled .* officers\.”$/),
    ])
  })

  test('have the source next to the cue and outside the content', () => {
    expect(attribution('sputnik', 'NATO had made significant').source).toEqual(['he'])
  })

  test('know every name of a speaker, and an unnamed one by what the article calls it', () => {
    expect(attribution('bbc', 'the men were').speaker).toContain('A Nato official')
  })

  test('have every layer', () => {
    for (const { events, values, figures } of articles) {
      for (const layer of [events, values, figures]) expect(layer?.length).toBeGreaterThan(0)
    }
  })
})

describe('runs are joined', () => {
  const joined = (text: string, ...words: readonly string[]) =>
    joinRuns(
      text,
      words.map((run) => [text.indexOf(run), text.indexOf(run) + run.length] as const),
    ).map((span) => text.slice(...span))

  test('over white space, a comma or a conjunction', () => {
    expect(joined('It is. So it is.', 'It is.', 'So it is.')).toEqual(['It is. So it is.'])
    expect(joined('he left, and that he ran', 'he left', 'he ran')).toEqual(['he left, and that he ran'])
  })

  test('not over other words, quotation marks or paragraphs', () => {
    expect(joined('he left while he ran', 'he left', 'he ran')).toHaveLength(2)
    expect(joined('“he left” and “he ran”', 'he left', 'he ran')).toHaveLength(2)
    expect(joined('he left.\n\nhe ran', 'he left.', 'he ran')).toHaveLength(2)
  })
})
