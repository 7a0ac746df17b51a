import { readExtractor } from '@rashomon/server/reading/read-extractor'

const extract = readExtractor()

/** Who says what in an article, one a line: `FORM speaker (via agency): words / more words`. */
export function showSpeech(text: string): readonly string[] {
  const { attributions, figures } = extract(`Harbour deal\n\n${text}`, { publishedOn: '2021-10-06' })
  const names = new Map(figures.map(({ key, name }) => [key, name]))
  const nameOf = (key: string | null) => (key === null ? 'nobody' : names.get(key))
  return attributions.map(({ form, speaker, viaFigure, content }) => {
    const words = content.map(([start, end]) => `Harbour deal\n\n${text}`.slice(start, end)).join(' / ')
    const via = viaFigure === null ? '' : ` (via ${nameOf(viaFigure)})`
    return `${form} ${nameOf(speaker)}${via}: ${words}`
  })
}
