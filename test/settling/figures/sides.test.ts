import type { FigureEvidence } from '@rashomon/server/reading/evidence/article-evidence'
import { settleFigures } from '@rashomon/server/settling/figures/settle-figures'
import { describe, expect, test } from 'vitest'
import { body, figure, role, story } from './stories.ts'

const chile = body('Chile', { key: 'chile', entry: 'chile', country: 'CL' })
const peru = body('Peru', { key: 'peru', entry: 'peru', country: 'PE' })
const bodiesOf = (state: typeof chile, names: readonly string[]) =>
  names.map((name) => body(name, { key: name, entry: name, affiliation: state.key, country: state.country }))
const chilean = [chile, ...bodiesOf(chile, ['congress', 'court'])]
const president = figure('Ana Soto', { roles: [role('president', { isOffice: true })] })

function affiliationOf(
  name: string,
  ...articles: readonly (readonly FigureEvidence[])[]
): string | null | undefined {
  return settleFigures(story(...articles)).find((each) => each.name === name)?.affiliation
}

describe('whoever holds an office of a state that no article names', () => {
  test('speaks for the state whose bodies nearly all articles name', () => {
    expect(affiliationOf('Ana Soto', [...chilean, president], [...chilean, president])).toBe('a/chile')
  })

  test('speaks for none where the bodies are of two states', () => {
    const peruvian = [peru, ...bodiesOf(peru, ['parliament', 'police'])]
    expect(affiliationOf('Ana Soto', [...chilean, president], [...peruvian, president])).toBeNull()
  })

  test('speaks for none where one article alone speaks of the office', () => {
    expect(affiliationOf('Ana Soto', [...chilean, president], chilean)).toBeNull()
  })

  test('speaks for the state that any article names', () => {
    const foreign = { ...president, affiliation: 'peru' }
    expect(affiliationOf('Ana Soto', [...chilean, president], [...chilean, president], [peru, foreign])).toBe(
      'c/peru',
    )
  })

  test('speaks for none as a former holder', () => {
    const former = figure('Ana Soto', { roles: [role('president', { isOffice: true, isLimited: true })] })
    expect(affiliationOf('Ana Soto', [...chilean, former], [...chilean, former])).toBeNull()
  })
})
