import { CUE_STANCES } from '@rashomon/server/domain/vocabulary'
import { parseCueLexicon, readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readLexiconFile } from '@rashomon/server/lexicons/read-lexicon-file'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const FILE = 'reporting-cues.yaml'
const entries = parseCueLexicon(readLexiconFile(FILE))

describe('the cue lexicon', () => {
  test('holds some hundreds of expressions', () => {
    expect(entries.length).toBeGreaterThan(500)
  })

  test('gives each a reason, and each group a source or a reason', () => {
    expect(entries.filter(({ reason }) => reason.split(' ').length < 2)).toEqual([])
    const { groups, sources } = parse(readLexiconFile(FILE))
    for (const group of groups) expect(sources[group.source] ?? group.reason).toBeTypeOf('string')
  })

  test('cites no work that no group stands on', () => {
    const { groups, sources } = parse(readLexiconFile(FILE))
    const cited = new Set(groups.map(({ source }: { source?: string }) => source))
    expect(Object.keys(sources).filter((source) => !cited.has(source))).toEqual([])
  })

  test.each(CUE_STANCES)('has at least thirty %s ones', (stance) => {
    expect(entries.filter((entry) => entry.stance === stance).length).toBeGreaterThanOrEqual(30)
  })

  test('has no lemma twice, in any spelling', () => {
    const lemmas = entries.flatMap((entry) => entry.lemmas)
    expect(lemmas.filter((lemma, index) => lemmas.indexOf(lemma) < index)).toEqual([])
    expect(readCueLexicon().size).toBe(lemmas.length)
  })

  test.each([
    ['say', 'NEUTRAL'],
    ['according to', 'NEUTRAL'],
    ['cite', 'NEUTRAL'],
    ['be quoted as saying', 'NEUTRAL'],
    ['confirm', 'ENDORSING'],
    ['reveal', 'ENDORSING'],
    ['point out', 'ENDORSING'],
    ['stress', 'EMPHATIC'],
    ['warn', 'EMPHATIC'],
    ['urge', 'EMPHATIC'],
    ['claim', 'DISTANCING'],
    ['allege', 'DISTANCING'],
    ['maintain', 'DISTANCING'],
    ['slam', 'CONFRONTATIONAL'],
    ['denounce', 'CONFRONTATIONAL'],
    ['deny', 'CONFRONTATIONAL'],
    ['dismiss', 'CONFRONTATIONAL'],
    ['acknowledge', 'CONCESSIVE'],
    ['admit', 'CONCESSIVE'],
    ['refuse to comment', 'DECLINING'],
    ['decline to comment', 'DECLINING'],
  ])('%s is %s', (lemma, stance) => {
    expect(readCueLexicon().get(lemma)).toBe(stance)
  })

  test.each([
    ['emphasise', 'emphasize'],
    ['criticise', 'criticize'],
    ['lambast', 'lambaste'],
    ['rumour', 'rumor'],
    ['acknowledgement', 'acknowledgment'],
    ['analyse', 'analyze'],
  ])('%s is found as %s too', (british, american) => {
    expect(readCueLexicon().get(british)).toBeDefined()
    expect(readCueLexicon().get(american)).toBe(readCueLexicon().get(british))
  })

  test('is read once', () => {
    expect(readCueLexicon()).toBe(readCueLexicon())
  })
})

describe('a cue lexicon that cannot be used is rejected with the place of what is wrong', () => {
  const group = (more: string) =>
    `sources: { bell: A book }\ngroups:\n  - { stance: NEUTRAL, class: Says, ${more} }\n`

  test.each([
    [
      'a lemma twice in a group',
      group('source: bell, cues: { say: x, say: y }'),
      /reporting-cues\.yaml: .*unique/,
    ],
    [
      'a lemma twice in two spellings',
      group('source: bell, cues: { say: x, tell / say: y }'),
      /groups\[0\]\.cues: say stands here twice/,
    ],
    [
      'a stance that is none',
      group('source: bell, cues: {}').replace('NEUTRAL', 'FRIENDLY'),
      /groups\[0\]\.stance: .*"NEUTRAL"/,
    ],
    [
      'a group without source and reason',
      group('cues: { say: x }'),
      /groups\[0\]: give a source or a reason/,
    ],
    [
      'a source that is not listed',
      group('source: hyland, cues: { say: x }'),
      /groups\[0\]\.source: hyland is not among the sources/,
    ],
    ['an entry without a reason', group('source: bell, cues: { say: "" }'), /groups\[0\]\.cues\.say/],
    [
      'a lemma with stray spaces',
      group('source: bell, cues: { "refuse  to": x }'),
      /groups\[0\]\.cues\.refuse {2}to/,
    ],
    ['a key that is not known', group('source: bell, cues: {}, score: 5'), /groups\[0\]: .*score/],
    ['a file that is no YAML', 'groups: [', /reporting-cues\.yaml: /],
  ])('%s', (_, text, message) => {
    expect(() => parseCueLexicon(text)).toThrow(message)
    expect(() => parseCueLexicon(text)).toThrow(expect.objectContaining({ code: 'INVALID_LEXICON' }))
  })
})
