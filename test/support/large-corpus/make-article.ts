import { uuidOf } from './create-random.ts'
import type { Cast, Emit, NamedRow } from './make-rows.ts'
import type { SketchedStatement } from './make-story.ts'
import { writeHeadline, writeNarration } from './write-sentences.ts'

const CUES = [
  { text: 'said', lemma: 'say', stance: 'NEUTRAL' },
  { text: 'told reporters', lemma: 'tell', stance: 'NEUTRAL' },
  { text: 'claimed', lemma: 'claim', stance: 'DISTANCING' },
  { text: 'stressed', lemma: 'stress', stance: 'EMPHATIC' },
  { text: 'insisted', lemma: 'insist', stance: 'EMPHATIC' },
  { text: 'conceded', lemma: 'concede', stance: 'CONCESSIVE' },
] as const
const LAYERS = ['STATEMENTS', 'EVENTS', 'FIGURES', 'MEASURES', 'FRAMING'] as const

interface SketchedStory {
  readonly id: string
  readonly number: number
  readonly places: readonly string[]
  readonly statements: readonly SketchedStatement[]
  readonly events: readonly string[]
  readonly measure: string
}

interface Publication {
  readonly outlet: NamedRow
  /** Among the articles of its story. */
  readonly place: number
  readonly day: string
}

/**
 * An article of some quotations, the popular statements of its story more often than others, each in a paragraph with
 * a sentence of narration. The text is ASCII, so that positions are the same in every unit.
 *
 * @returns how many quotations it has
 */
export function makeArticle(
  { random }: Cast,
  story: SketchedStory,
  { outlet, place, day }: Publication,
  quotations: number,
  emit: Emit,
): number {
  const id = uuidOf(`article ${story.number} ${place}`)
  const headline = writeHeadline(random, story.places)
  let text = headline
  let words = countWords(headline)
  const append = (part: string) => {
    const start = text.length
    text += part
    words += countWords(part)
    return { start, end: text.length }
  }
  const selectors: { range: { start: number; end: number }; write: (position: number) => void }[] = []
  const selectorAt = ({ start, end }: { start: number; end: number }) => ({
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  })

  const carried = new Set(Array.from({ length: quotations }, () => random.pick(story.statements, 2)))
  for (const statement of carried) {
    append('\n\n"')
    const isTrimmed = random() < 0.35
    const before = words
    const range = append(isTrimmed ? trim(statement.text) : statement.text)
    append('", ')
    const speaker = append(statement.speaker.name)
    append(' ')
    const cue = random.pick(CUES, 2)
    const cueRange = append(cue.text)
    append(`. ${writeNarration(random)}`)
    statement.carriers.add(outlet.id)
    const number = selectors.length + 1
    selectors.push({
      range,
      // Selectors have what follows, so they are cut when the text is whole.
      write: (total) => {
        const selector = selectorAt(range)
        emit('quotations', {
          id: uuidOf(`quotation ${story.number} ${place} ${number}`),
          article_id: id,
          outlet_id: outlet.id,
          story_id: story.id,
          statement_id: statement.id,
          speaker_id: statement.speaker.id,
          side: statement.speaker.side,
          passage: number,
          form: 'DIRECT',
          text: selector.exact,
          speaker_text: text.slice(speaker.start, speaker.end),
          cue_text: cue.text,
          cue_lemma: cue.lemma,
          cue_stance: cue.stance,
          cue_selector: selectorAt(cueRange),
          selectors: [selector],
          direct_selectors: [selector],
          start: range.start,
          end: range.end,
          position: before / total,
          word_count: countWords(selector.exact),
          rendering: isTrimmed ? 'TRIMMED' : 'VERBATIM',
          retention: isTrimmed ? 0.5 : 1,
          origin: 'EXTRACTED',
          confidence: 0.5 + random() / 2,
        })
      },
    })
    if (random() < 0.5) {
      const figure = statement.speaker.id
      const mention = { ...speaker }
      selectors.push({
        range: mention,
        write: () =>
          emit('figure_mentions', {
            id: uuidOf(`figure mention ${id} ${mention.start}`),
            article_id: id,
            figure_id: figure,
            selector: selectorAt(mention),
            start: mention.start,
            end: mention.end,
          }),
      })
    }
  }
  for (const { write } of selectors) write(words)

  story.events.slice(0, random.between(1, story.events.length)).forEach((event, order) => {
    const range = { start: order, end: headline.length }
    emit('event_mentions', {
      id: uuidOf(`event mention ${id} ${order}`),
      article_id: id,
      event_id: event,
      role: order === 0 ? 'MAIN' : 'BACKGROUND',
      selector: selectorAt(range),
      ...range,
      paragraph: 0,
    })
  })
  const range = { start: 0, end: 5 }
  const reported = random.between(8, 12)
  emit('reported_values', {
    id: uuidOf(`value ${id}`),
    article_id: id,
    measure_id: story.measure,
    low: reported,
    high: reported,
    selector: selectorAt(range),
    ...range,
  })
  for (const layer of LAYERS) emit('annotated_layers', { article_id: id, layer, origin: 'EXTRACTED' })
  emit('articles', {
    id,
    slug: `article-${story.number}-${place}`,
    headline,
    outlet_id: outlet.id,
    story_id: story.id,
    language: 'en',
    published_on: day,
    published_on_basis: 'STATED',
    text,
    word_count: words,
    source_sha256: id.replaceAll('-', '').repeat(2),
  })
  return carried.size
}

function trim(text: string): string {
  const words = text.split(' ')
  return words.slice(0, Math.ceil(words.length / 2)).join(' ')
}

function countWords(text: string): number {
  return text.match(/[A-Za-z]+/g)?.length ?? 0
}
