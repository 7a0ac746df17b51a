import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractor } from '@rashomon/server/reading/extract'
import type { LanguageReader } from '@rashomon/server/reading/language-reader'
import { expect, test } from 'vitest'

const SERVER = join(import.meta.dirname, '../server')
const page = readFileSync(join(SERVER, 'ADDING.md'), 'utf8')

test('the page that says how to add names files that are there', () => {
  const named = [...page.matchAll(/`((?:src|\.\.)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(join(SERVER, path)))).toEqual([])
})

test('every construction is a file of its own that the list names', () => {
  const folder = join(SERVER, 'src/reading/english/attribution/constructions')
  const list = readFileSync(join(folder, 'index.ts'), 'utf8')
  const files = readdirSync(folder).filter((file) => file !== 'index.ts')
  expect(files.filter((file) => !list.includes(`'./${file}'`))).toEqual([])
})

test('a language is a reader that is handed to the extractor', () => {
  const russian: LanguageReader = {
    language: 'ru',
    read: () => ({ language: 'ru', attributions: [], figures: [], events: [], values: [] }),
  }
  const read: string[] = []
  const extract = createExtractor([
    {
      ...russian,
      read: (text, context) => {
        read.push(text)
        return russian.read(text, context)
      },
    },
  ])
  const text =
    'Правительство отвечает на вопросы\n\nПравительство заявило во вторник в столице, что ничего не изменилось.'
  expect(extract(text).language).toBe('ru')
  expect(read).toEqual([text])
  const english =
    'The government answers questions\n\nThe government said on Tuesday that nothing had changed.'
  expect(extract(english).language).toBe('en')
  expect(read).toHaveLength(1)
})
