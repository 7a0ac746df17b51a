import { readFileSync } from 'node:fs'
import { detectLanguage } from '@rashomon/server/reading/detect-language'
import { describe, expect, test } from 'vitest'

const ENGLISH = 'The minister said on Monday that the situation was grave and that the government would act. '
const SPANISH = 'El ministro dijo el lunes que la situación era grave y que el gobierno iba a actuar pronto. '

describe('the language of a text', () => {
  test.each([
    ['en', 'NATO expels eight Russians from its mission'],
    ['es', 'La OTAN expulsa a ocho diplomáticos rusos acusados de espionaje.'],
    ['fr', "Le ministre a déclaré que la situation était grave et qu'il fallait agir."],
    ['de', 'Der Minister sagte, dass die Lage ernst sei und man handeln müsse.'],
    ['ru', 'Министр заявил в понедельник, что ситуация очень серьезная.'],
    ['ar', 'قال الوزير إن الوضع خطير.'],
    ['zh', '部长表示情况严重，政府将采取行动。'],
  ])('is told: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test.each(['', '  \n', '12 345 67', 'qwrt zxcv'])('is undetermined where nothing tells: %j', (text) => {
    expect(detectLanguage(text)).toBe('und')
  })

  test('is that of the bulk of the text', () => {
    expect(detectLanguage(SPANISH.repeat(4) + ENGLISH.repeat(30))).toBe('en')
    expect(detectLanguage(ENGLISH.repeat(4) + SPANISH.repeat(30))).toBe('es')
  })

  test('is English for an article with a Spanish head', () => {
    const file = new URL(
      '../../seeds/articles/el-american-nato-expels-eight-russian-diplomats.txt',
      import.meta.url,
    )
    expect(detectLanguage(readFileSync(file, 'utf8'))).toBe('en')
  })

  test('takes as long for a megabyte as for a page', () => {
    const start = performance.now()
    detectLanguage('"( '.repeat(350_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})
