import { edtfBounds } from '../../domain/edtf-bounds.ts'
import type { Share } from '../rates.ts'
import type { GoldStory } from './gold-story.ts'
import { isReadableTitle } from './is-readable-title.ts'
import { countShared, type TellingStems } from './plain-words.ts'
import type { SettledStory } from './settled-story.ts'

export interface EventScore {
  /** The main event's title shares two telling words with the headlines of more than half of the articles. */
  readonly likeHeadlines: Share
  /** It shares two with the sentence in which a reader tells the event. */
  readonly likeReader: Share
  /** It can be of the day that the reader gives. */
  readonly date: Share
  /** Of the titles of all events: no readable clause. */
  readonly unreadable: Share
}

/** One word in common is often a name. */
const FEWEST_SHARED = 2

export function scoreMainEvent(
  { mainEvent, mainEventDate }: GoldStory,
  settled: SettledStory,
  stemsOf: TellingStems,
): EventScore {
  const title = stemsOf(settled.mainEvent.title)
  const isLike = (text: string) => countShared(title, stemsOf(text)) >= FEWEST_SHARED
  const alike = settled.articles.filter(({ headline }) => isLike(headline)).length
  const titles = settled.eventTitles
  return {
    likeHeadlines: oneOf(alike * 2 > settled.articles.length),
    likeReader: oneOf(isLike(mainEvent)),
    date: mainEventDate === null ? { right: 0, of: 0 } : oneOf(meets(settled.mainEvent.date, mainEventDate)),
    unreadable: {
      right: titles.filter((one) => !isReadableTitle(one, stemsOf)).length,
      of: titles.length,
    },
  }
}

function oneOf(isRight: boolean): Share {
  return { right: Number(isRight), of: 1 }
}

/** Whether a date is known and as narrow as the day that it should be. */
function meets(date: string | null, expected: string): boolean {
  if (date === null) return false
  const [found, marked] = [edtfBounds(date), edtfBounds(expected)]
  return found.from === marked.from && found.to === marked.to
}
