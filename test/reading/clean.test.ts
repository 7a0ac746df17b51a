import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readPageFurniture } from '@rashomon/server/lexicons/read-page-furniture'
import { createCleaner, MAX_DOCUMENT_BYTES } from '@rashomon/server/reading/clean'
import { decodeDocument } from '@rashomon/server/reading/cleaning/check-document'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { describe, expect, test } from 'vitest'

const SEEDS = join(import.meta.dirname, '../../seeds')
const clean = createCleaner(readPageFurniture())
const BODY =
  'The minister told reporters in the capital on Tuesday that nothing had changed since the vote, and left.'

/** Documents, each line a paragraph, and the lines of them that are article text. */
function keeps(lines: readonly string[]): readonly string[] {
  return clean(lines.join('\n'), 'text').text.split('\n\n')
}

describe('the seed documents', () => {
  const { articles } = readCorpus(SEEDS, { cueStances: readCueLexicon() })

  test.each(articles.map((article) => [article.slug, article] as const))(
    '%s comes out as curated',
    (slug, article) => {
      const source = readFileSync(join(SEEDS, 'articles', `${slug}.txt`), 'utf8')
      const cleaned = clean(source, 'text')
      expect(cleaned.text).toBe(article.text)
      expect(cleaned.headline).toBe(article.headline)
      for (const { text, span } of cleaned.removed)
        expect(source.slice(...(span ?? [0, 0])).normalize('NFC')).toBe(text)
    },
  )

  test('every line is either text or named with the rule that took it out', () => {
    for (const { slug } of articles) {
      const source = readFileSync(join(SEEDS, 'articles', `${slug}.txt`), 'utf8')
      const { text, removed } = clean(source, 'text')
      const lines = source
        .normalize('NFC')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean)
      expect([...text.split('\n\n'), ...removed.map((piece) => piece.text)].toSorted()).toEqual(
        lines.toSorted(),
      )
      for (const { rule } of removed) expect(rule).not.toBe('')
    }
  })
})

describe('a plain document', () => {
  test('loses menus above its headline and links below its end', () => {
    expect(
      keeps([
        'Home',
        'World / Europe',
        'Minister leaves after the vote',
        BODY,
        'Related stories',
        'Five facts about votes',
        'Sign up',
      ]),
    ).toEqual(['Minister leaves after the vote', BODY])
  })

  test('keeps a section heading between its paragraphs', () => {
    const second = BODY.replace('minister', 'chairman')
    expect(keeps(['Minister leaves after the vote', BODY, 'What comes next', second])).toContain(
      'What comes next',
    )
  })

  test('keeps sentences that speak of cookies, newsletters or privacy policies of others', () => {
    const topic =
      'The company changed its privacy policy and ended its newsletter after the ruling on cookies in March.'
    expect(keeps(['Company changes its rules', BODY, topic])).toContain(topic)
  })

  test('keeps captions of its own story, and leaves out those of others', () => {
    const own =
      'Prime Minister Anna Holm and Chairman Peter Lund leave the parliament after the vote on Tuesday. (Photo: Reuters)'
    const other =
      'Fans cheer for City during the final against Rovers at Green Park in the summer of this year. (Photo: Reuters)'
    const body =
      'Prime Minister Anna Holm met Chairman Peter Lund in the parliament on Tuesday before the vote was taken.'
    expect(keeps(['Holm loses the vote by a hair', other, own, body])).toEqual([
      'Holm loses the vote by a hair',
      own,
      body,
    ])
  })

  test('is joined where its lines were wrapped at a column', () => {
    const wrapped = [
      'Minister leaves after the vote',
      '',
      'The minister told reporters in the capital on Tuesday that',
      'nothing had changed since the vote, and left without a word',
      'to anybody.',
      '',
      'A spokesman for the party said the chairman would speak to',
      'all members on Friday, when the count was expected to be over.',
    ]
    expect(keeps(wrapped)).toHaveLength(3)
    expect(keeps(wrapped)[1]).toMatch(/vote, and left without a word to anybody\.$/)
  })

  test('has its first sentence as headline where it prints none', () => {
    const { headline, text } = clean(`${BODY} It was late.`, 'text')
    expect(headline).toBe(BODY)
    expect(text).toBe(`${BODY}\n\nIt was late.`)
  })

  test('gives byline and date where it prints them', () => {
    const cleaned = clean(
      ['Minister leaves after the vote', 'By Jane Doe', 'Published 6 October 2021', BODY].join('\n'),
      'text',
    )
    expect(cleaned).toMatchObject({
      byline: 'Jane Doe',
      publishedOn: '2021-10-06',
      publishedOnBasis: 'STATED',
    })
    expect(cleaned.removed.map(({ rule }) => rule)).toEqual(['byline', 'timestamp'])
  })
})

describe('a web page', () => {
  const others = ['chairman', 'mayor', 'envoy', 'speaker']
    .map((who) => `<p>${BODY.replace('minister', who)}</p>`)
    .join('')
  const page = `<!doctype html><html><head><title>Minister leaves - Daily Echo</title>
    <meta property="og:site_name" content="Daily Echo"><link rel="canonical" href="https://echo.example/1">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Minister leaves after the vote",
    "author":{"name":"Jane Doe"},"datePublished":"2021-10-06T23:10:00+01:00"}]}</script></head>
    <body><nav><a>Home</a></nav><main><article><h1>Minister leaves after the vote</h1><h2>He met officials before</h2>
    <figure><figcaption>The minister in a car</figcaption></figure><p>${BODY}</p>${others}
    <script>var p = '<p>script</p>'</script></article><aside><p>Five facts about votes that you did not know before.</p>
    </aside></main><footer>All of it is ours</footer></body></html>`

  test('gives the article, and what its markup says of it', () => {
    const cleaned = clean(page, 'html')
    expect(cleaned).toMatchObject({
      headline: 'Minister leaves after the vote',
      subheadline: 'He met officials before',
      byline: 'Jane Doe',
      publishedOn: '2021-10-06',
      url: 'https://echo.example/1',
      outletName: 'Daily Echo',
    })
    expect(cleaned.text.split('\n\n')).toHaveLength(7)
    expect(cleaned.removed.map(({ rule }) => rule)).toEqual(['navigation', 'caption', 'aside', 'page footer'])
  })

  test('keeps words that look like markup as words', () => {
    const { text } = clean(page.replace('nothing had changed', 'a &lt;b&gt; &amp; c'), 'html')
    expect(text).toContain('that a <b> & c since the vote')
  })
})

describe('a document is refused', () => {
  test.each([
    ['for a NUL', 'Minister\0 leaves', 'NUL character at offset 8'],
    ['for half a surrogate pair', `Minister ${'\ud800'} leaves`, 'half a surrogate pair at offset 9'],
    ['for being empty', ' \n ', 'The document is empty'],
    ['for its length', 'x'.repeat(MAX_DOCUMENT_BYTES + 1), `has ${MAX_DOCUMENT_BYTES + 1} bytes`],
    ['for more lines than an article has', 'line\n'.repeat(60_000), 'more than 50000 lines'],
    ['for having no article in it', 'Home\nWorld\nSubscribe', 'no paragraph of an article'],
  ])('%s', (_, document, message) => {
    expect(() => clean(document, 'text')).toThrow(message)
  })

  test('for bytes that are not UTF-8', () => {
    expect(() => decodeDocument(Uint8Array.of(0x4e, 0xff))).toThrow('not valid UTF-8')
  })

  test('for markup that no article has', () => {
    expect(() => clean('<div>'.repeat(100_000), 'html')).toThrow('nested more than')
    expect(() => clean('<b>x</b>'.repeat(100_000), 'html')).toThrow('more than 50000 elements')
  })
})

describe('a megabyte of hostile text takes linear time', () => {
  const MB = 1_000_000
  const sized = (piece: string, size: number) => piece.repeat(Math.floor(size / piece.length))
  const attributes = (size: number) =>
    `<p ${Array.from({ length: size / 8 }, (_, at) => `a${at}=b`).join(' ')}>`
  const shapes: readonly (readonly [string, 'text' | 'html', (size: number) => string])[] = [
    ['quotes', 'text', (size) => sized('"', size)],
    ['brackets', 'text', (size) => sized('(', size)],
    ['one line of words', 'text', (size) => sized('Word ', size)],
    ['short lines', 'text', (size) => sized('word word word word\n', size)],
    ['captions', 'text', (size) => sized('A woman in a car (AP photo)\n', size)],
    ['separators', 'text', (size) => sized('/ ', size)],
    ['angle brackets', 'html', (size) => sized('<', size)],
    ['ampersands', 'html', (size) => sized('&', size)],
    ['comments', 'html', (size) => sized('<!--', size)],
    ['attributes', 'html', attributes],
    ['paragraphs', 'html', (size) => sized('<p>a, b, c</p>', Math.min(size, 500_000))],
  ]
  test.each(shapes)('of %s', (_, format, make) => {
    const time = (size: number) => {
      const document = make(size)
      // Of the processor, not of the clock: others may be at work on the machine.
      const start = process.cpuUsage()
      try {
        clean(document, format)
      } catch {
        // Refusing it is an answer as well.
      }
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    time(MB / 10)
    const [small, large] = [time(MB / 8), time(MB - 100_000)]
    // A quadratic one would take fifty times as long.
    expect(large).toBeLessThan(Math.max(1000, 25 * small))
  })
})
