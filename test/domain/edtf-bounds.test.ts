import { edtfBounds, FIRST_DAY, LAST_DAY } from '@rashomon/server/domain/edtf-bounds'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('a date spans', () => {
  test.each([
    ['2021-10-06', '2021-10-06', '2021-10-06'],
    ['2021-10', '2021-10-01', '2021-10-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2006~', '2006-01-01', '2006-12-31'],
    ['2021-10-06?', '2021-10-06', '2021-10-06'],
    ['2021-10%', '2021-10-01', '2021-10-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2021-XX', '2021-01-01', '2021-12-31'],
    ['2021-10-XX', '2021-10-01', '2021-10-31'],
    ['2021-10-06/2021-10-31', '2021-10-06', '2021-10-31'],
    ['2018/2021-03', '2018-01-01', '2021-03-31'],
    ['2004-06~/2006?', '2004-06-01', '2006-12-31'],
    ['0900', '0900-01-01', '0900-12-31'],
  ])('%s: %s to %s', (date, from, to) => {
    expect(edtfBounds(date)).toEqual({ from, to })
  })

  test.each([
    ['2018/..', '2018-01-01', LAST_DAY],
    ['2018/', '2018-01-01', LAST_DAY],
    ['../2021-10-06', FIRST_DAY, '2021-10-06'],
    ['/2021-10', FIRST_DAY, '2021-10-31'],
  ])('all days that an open or unknown end leaves: %s', (date, from, to) => {
    expect(edtfBounds(date)).toEqual({ from, to })
  })

  test.each([
    ['2021-21', '2021-03-01', '2021-12-31'],
    ['2021-23', '2021-03-01', '2021-12-31'],
    ['2021-22', '2021-01-01', '2022-03-31'],
    ['2021-24', '2021-01-01', '2022-03-31'],
  ])('the season %s of either hemisphere', (date, from, to) => {
    expect(edtfBounds(date)).toEqual({ from, to })
  })
})

describe('no date is', () => {
  test.each([
    [''],
    ['yesterday'],
    ['6 October 2021'],
    ['2021-13'],
    ['2021-02-29'],
    ['2021-02-30/2021-03-02'],
    ['2021-10-6'],
    ['2021-10-06T12:00:00Z'],
    ['2021-10-31/2021-10-06'],
    ['../..'],
    ['/'],
    ['0000'],
    ['-0044'],
    ['Y170000002'],
    ['9999-24'],
    ['[2018,2019]'],
    ['19'],
    ['1633670400000'],
    [' 2021'],
    ['2021\n'],
    ['2'.repeat(100_000)],
  ])('%j', (text) => {
    expect(() => edtfBounds(text)).toThrow(expect.objectContaining({ code: 'INVALID_EDTF' }))
  })

  test('and the message shows what would be', () => {
    expect(() => edtfBounds('2021-02-29')).toThrow(
      '"2021-02-29" is not a day of the calendar; write a calendar date or interval in EDTF level 1',
    )
  })
})

test('every calendar day spans itself', () => {
  const day = fc.date({ min: new Date(FIRST_DAY), max: new Date(LAST_DAY), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(edtfBounds(iso)).toEqual({ from: iso, to: iso })
    }),
  )
})

test('an interval spans from the first day of its start to the last of its end', () => {
  const year = fc.integer({ min: 1000, max: 9998 })
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), (start, month) => {
      const end = `${start + 1}-${String(month).padStart(2, '0')}`
      expect(edtfBounds(`${start}/${end}`)).toEqual({ from: `${start}-01-01`, to: edtfBounds(end).to })
    }),
  )
})
