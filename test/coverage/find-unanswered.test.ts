import { findUnanswered, type ReplyLink } from '@rashomon/server/coverage/find-unanswered'
import { describe, expect, test } from 'vitest'
import { drawRow } from './matrices.ts'

const DENIAL: ReplyLink = { target: 'claim', reply: 'denial', relation: 'DENIES' }

function find(links: readonly ReplyLink[], rows: Readonly<Record<string, string>>): readonly string[] {
  const drawn = Object.entries(rows).map(([item, signs]) => drawRow(item, signs))
  return findUnanswered(links, drawn, 'A').map(({ reply }) => reply)
}

describe('a claim stands without its answer', () => {
  test('where another outlet has the answer, whose cells are the evidence', () => {
    const rows = [drawRow('claim', 'xx-'), drawRow('denial', '-xx')]
    expect(findUnanswered([DENIAL], rows, 'A')).toEqual([
      {
        ...DENIAL,
        carriers: [
          { outlet: 'B', presence: 'PRESENT', evidence: [{ outlet: 'B' }] },
          { outlet: 'C', presence: 'PRESENT', evidence: [{ outlet: 'C' }] },
        ],
      },
    ])
  })

  test('also where the answer is a reply that does not deny', () => {
    expect(find([{ ...DENIAL, relation: 'RESPONDS_TO' }], { claim: 'x-', denial: '-x' })).toEqual(['denial'])
  })
})

test('another answer does not make up for the one that is left out', () => {
  const links = [DENIAL, { ...DENIAL, reply: 'reply', relation: 'RESPONDS_TO' as const }]
  expect(find(links, { claim: 'x-', denial: '-x', reply: 'x-' })).toEqual(['denial'])
})

describe('a claim does not stand without its answer', () => {
  test.each([
    ['where the outlet has it', [DENIAL], { claim: 'x-', denial: 'xx' }],
    ['where the outlet does not have the claim', [DENIAL], { claim: '-x', denial: '-x' }],
    ['where nobody has looked for it', [DENIAL], { claim: 'x-', denial: '?x' }],
    ['where it came later', [DENIAL], { claim: 'x-', denial: '<x' }],
    ['where no outlet has it', [DENIAL], { claim: 'xx', denial: '--' }],
    ['where it confirms', [{ ...DENIAL, relation: 'CONFIRMS' }], { claim: 'x-', denial: '-x' }],
    ['where it repeats', [{ ...DENIAL, relation: 'REPEATS' }], { claim: 'x-', denial: '-x' }],
    ['where the answer has no row', [DENIAL], { claim: 'x-' }],
  ] as const)('%s', (_, links, rows) => {
    expect(find(links, rows)).toEqual([])
  })
})
