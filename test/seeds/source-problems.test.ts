import { SeedError } from '@rashomon/server/seeds/seed-error'
import { describe, expect, test } from 'vitest'
import { type Changes, problemsIn, readSeeds, smallSeeds } from './small-seeds.ts'

function messagesAfter(changes: Changes): readonly string[] {
  return problemsIn(smallSeeds(changes)).map(({ file, line, message }) => `${file}:${line} ${message}`)
}

const ZEROS = '0'.repeat(64)

describe('documents, manifest and annotations do not fit:', () => {
  test('a document with other bytes than the manifest knows', () => {
    const manifest = `sources:\n  - { article: one, originalName: a.txt, origin: A page., sha256: "${ZEROS}" }\n`
    const [problem, ...others] = problemsIn(smallSeeds({ 'manifest.yaml': manifest }))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ file: 'manifest.yaml', line: 2, column: 67, words: ZEROS })
    expect(problem?.message).toMatch(
      /^the document's bytes have the SHA-256 [0-9a-f]{64}; restore the document/,
    )
  })

  test.each<[string, Changes, readonly string[]]>([
    [
      'a document without annotations',
      { 'articles/two.txt': 'Headline' },
      ['articles/two.txt:1 the document has no annotations in annotations/two.yaml'],
    ],
    [
      'annotations without a document',
      { 'annotations/two.yaml': 'outlet: bbc' },
      ['annotations/two.yaml:1 there is no source document articles/two.txt'],
    ],
    [
      'a document that the manifest does not name',
      { 'manifest.yaml': 'sources: []' },
      ['manifest.yaml:1 the source document articles/one.txt is not in the manifest'],
    ],
    [
      'a document that is not there',
      {
        'manifest.yaml': [
          'sources:\n',
          `sources:\n  - { article: onee, originalName: a, origin: b, sha256: "${ZEROS}" }\n`,
        ],
      },
      ['manifest.yaml:2 there is no source document articles/onee.txt; did you mean "one"?'],
    ],
    [
      'a file of another kind among the annotations',
      { 'annotations/one.yml': 'outlet: bbc' },
      [
        'annotations/one.yml:1 files in annotations/ are named SLUG.yaml, in lower-case letters, digits and hyphens',
      ],
    ],
    ['no manifest', { 'manifest.yaml': null }, ['manifest.yaml:1 the file cannot be read']],
    [
      'a NUL in a document',
      { 'articles/one.txt': ['Menu', 'Me\0nu'] },
      ['articles/one.txt:1 the document is not UTF-8, or holds a NUL'],
    ],
  ])('%s', (_, changes, messages) => {
    expect(messagesAfter(changes)).toEqual(messages)
  })
})

test('what somebody hides with a dot is nobody’s business', () => {
  expect(messagesAfter({ 'annotations/.one.yaml.swp': 'x', 'articles/.DS_Store': 'x' })).toEqual([])
})

describe('everything that is wrong is reported at once', () => {
  const changes: Changes = {
    'annotations/one.yaml': ['outlet: bbc', 'outlet: bcc'],
    'figures.yaml': ['kind: PERSON', 'kind: PERSONS'],
    'events.yaml': ['figure: nato', 'figure: nata'],
  }

  test('in the order of files and lines, and a broken entry can still be referred to', () => {
    expect(messagesAfter(changes)).toEqual([
      'annotations/one.yaml:2 there is no such outlet in outlets.yaml; did you mean "bbc"?',
      'events.yaml:7 there is no such figure in figures.yaml; did you mean "nato"?',
      'figures.yaml:4 must be one of PERSON, OFFICE, ORGANIZATION, ANONYMOUS; did you mean "PERSON"?',
    ])
  })

  test('in one error with a code, whose message has a line for each', () => {
    expect(() => readSeeds(smallSeeds(changes))).toThrow(SeedError)
    expect(() => readSeeds(smallSeeds(changes))).toThrow(
      expect.objectContaining({
        code: 'SEED_INVALID',
        message: expect.stringMatching(
          /^3 problems in the seeds; nothing was loaded\.\n {2}annotations\/one\.yaml:2:9 "bcc": there is no such outlet/,
        ),
      }),
    )
  })

  test('with long words cut in the message and whole in the problem', () => {
    const words = `Nato ${'expels '.repeat(100)}`.trim()
    const error = new SeedError([{ file: 'a.yaml', line: 1, column: 2, message: 'is wrong', words }])
    expect(error.message.length).toBeLessThan(250)
    expect(error.problems[0]?.words).toBe(words)
  })
})

test('a statement quoted in annotations that cannot be read is not said to be quoted by none', () => {
  expect(messagesAfter({ 'annotations/one.yaml': ['language: en-GB', 'language: 1'] })).toEqual([
    'annotations/one.yaml:5 must be text; put it in quotation marks: "1"',
  ])
})
