import { cleanDocument, type DocumentOutline } from '@rashomon/server/domain/clean-document'
import { describe, expect, test } from 'vitest'

const OUTLINE: DocumentOutline = { headline: 'Headline', subheadline: null, furniture: [], wrapped: [] }

function clean(source: string, outline: Partial<DocumentOutline> = {}) {
  return cleanDocument(source, { ...OUTLINE, ...outline })
}

describe('the text of a document', () => {
  test('has a paragraph for each line, parted by blank lines', () => {
    expect(clean('Headline\nOne.\nTwo.\n\n\nThree.')).toEqual({
      text: 'Headline\n\nOne.\n\nTwo.\n\nThree.',
      headline: 'Headline',
      subheadline: null,
      problems: [],
    })
  })

  test('lacks the furniture, wherever it stands', () => {
    const source = 'Menu\nHeadline\nADVERTISEMENT\nOne.\nADVERTISEMENT\nMost read'
    const { text, problems } = clean(source, { furniture: ['Menu', 'ADVERTISEMENT', 'Most read'] })
    expect(text).toBe('Headline\n\nOne.')
    expect(problems).toEqual([])
  })

  test('has the lines of the subheadline behind the headline', () => {
    const cleaned = clean('Headline\n\nREJECTED\n\nA standfirst.\nOne.', {
      subheadline: 'REJECTED\n\nA standfirst.',
    })
    expect(cleaned.subheadline).toBe('REJECTED\n\nA standfirst.')
    expect(cleaned.text).toBe('Headline\n\nREJECTED\n\nA standfirst.\n\nOne.')
    expect(cleaned.problems).toEqual([])
  })

  test('joins lines that break off', () => {
    const source = 'Headline\nWe strengthened our defence in\n\nADVERTISEMENT\nresponse to this. It\nwent on.'
    const { text } = clean(source, { furniture: ['ADVERTISEMENT'], wrapped: ['our defence in', 'this. It'] })
    expect(text).toBe('Headline\n\nWe strengthened our defence in response to this. It went on.')
  })

  test('is in NFC, with the white space inside lines as it was and none at their ends', () => {
    const { text } = clean('\ufeffHeadline\u00a0\r\n\u00a0Zu\u0308rich\u00a0 says\u2009so. \rTwo.')
    expect(text).toBe('Headline\n\nZürich\u00a0 says\u2009so.\n\nTwo.')
  })

  test('knows furniture and headline whatever white space they are written with', () => {
    const source = 'News \u00a0 / \u00a0 Russia\nHead\u00a0line\nOne.'
    const cleaned = clean(source, { headline: 'Head line', furniture: ['News / Russia'] })
    expect(cleaned).toMatchObject({
      headline: 'Head\u00a0line',
      text: 'Head\u00a0line\n\nOne.',
      problems: [],
    })
  })
})

describe('an outline is wrong', () => {
  test.each<[string, string, Partial<DocumentOutline>, object]>([
    [
      'where a furniture line is not there',
      'Headline',
      { furniture: ['Menu'] },
      { part: 'furniture', index: 0, words: 'Menu' },
    ],
    [
      'where a furniture line is only part of a line',
      'Headline\nMenu bar',
      { furniture: ['Menu'] },
      { part: 'furniture', index: 0 },
    ],
    [
      'where a furniture line is given twice',
      'Headline\nAd\nAd',
      { furniture: ['Ad', 'Ad'] },
      { part: 'furniture', index: 1 },
    ],
    [
      'where the headline is not there',
      'Head',
      {},
      { part: 'headline', message: 'no line of the article text is this one' },
    ],
    [
      'where a line stands before the headline',
      'Kicker\nHeadline',
      {},
      { part: 'headline', words: 'Kicker' },
    ],
    [
      'where the subheadline is not there',
      'Headline\nOne.',
      { subheadline: 'Two.' },
      { part: 'subheadline', words: 'Two.' },
    ],
    [
      'where the subheadline stands above the headline',
      'Sub\nHeadline',
      { subheadline: 'Sub', furniture: [] },
      { part: 'headline', words: 'Sub' },
    ],
    [
      'where a line stands before the subheadline',
      'Headline\nOne.\nSub',
      { subheadline: 'Sub' },
      { part: 'subheadline', words: 'One.' },
    ],
    [
      'where no line ends so',
      'Headline\nOne two',
      { wrapped: ['One'] },
      { part: 'wrapped', index: 0, message: 'no line of the article text ends so' },
    ],
    [
      'where a line ends so, but in mid-word',
      'Headline\nstone\ntwo',
      { wrapped: ['one'] },
      { part: 'wrapped', index: 0 },
    ],
    [
      'where two lines end so',
      'Headline\nOne in\nTwo in\nThree',
      { wrapped: ['in'] },
      { part: 'wrapped', message: '2 lines end so; give more words' },
    ],
    [
      'where no line follows',
      'Headline\nOne in',
      { wrapped: ['One in'] },
      { part: 'wrapped', message: 'no line follows that could join on' },
    ],
  ])('%s', (_, source, outline, problem) => {
    expect(clean(source, outline).problems[0]).toMatchObject(problem)
  })
})
