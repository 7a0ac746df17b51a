import type { Day } from '../../domain/records.ts'
import { isDay } from './find-printed-date.ts'
import type { Attributes } from './page-tags.ts'
import { type LinkedArticle, readLinkedData } from './read-linked-data.ts'

/** What a page says of its article in its markup; null where it does not. */
export interface PageMetadata {
  readonly title: string | null
  readonly standfirst: string | null
  readonly byline: string | null
  readonly publishedOn: Day | null
  readonly url: string | null
  /** As the site calls itself. */
  readonly outletName: string | null
}

/** Names of `meta` elements, best first. */
const META = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'dc.title'],
  standfirst: ['og:description', 'twitter:description', 'description'],
  byline: ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl'],
  publishedOn: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
  ],
  url: ['og:url'],
  outletName: ['og:site_name', 'application-name'],
} as const

const MAX_VALUE_LENGTH = 500
const MAX_LINKED_DATA_LENGTH = 200_000

/** Gathers what the elements of a page say of its article. */
export function createMetadataReader() {
  const metas = new Map<string, string>()
  const linked: string[] = []
  let title = ''
  let canonical: string | null = null
  let time: string | null = null
  let isLinkedData = false

  return {
    onElement(tag: string, attributes: Attributes): void {
      const { type, datetime = '', rel, href = null, content = '' } = attributes
      isLinkedData = tag === 'script' && type === 'application/ld+json'
      if (isLinkedData) linked.push('')
      if (tag === 'time') time ??= readDay(datetime)
      if (tag === 'link' && rel === 'canonical') canonical ??= href
      const { property, name, itemprop } = attributes
      const key = (property ?? name ?? itemprop ?? '').toLowerCase()
      const value = content.trim().slice(0, MAX_VALUE_LENGTH)
      if (tag === 'meta' && key !== '' && value !== '' && !metas.has(key)) metas.set(key, value)
    },
    onText(tag: string, text: string): void {
      if (tag === 'title' && title.length < MAX_VALUE_LENGTH) title += text
      if (tag !== 'script' || !isLinkedData) return
      const last = linked.length - 1
      if ((linked[last]?.length ?? 0) + text.length <= MAX_LINKED_DATA_LENGTH) linked[last] += text
    },
    read(): PageMetadata {
      const article: Partial<LinkedArticle> = linked.map(readLinkedData).find((found) => found !== null) ?? {}
      const meta = (names: readonly string[]) => {
        const name = names.find((one) => metas.has(one))
        return name === undefined ? null : (metas.get(name) ?? null)
      }
      const days = META.publishedOn.map((name) => readDay(metas.get(name) ?? ''))
      return {
        title: article.headline ?? meta(META.title) ?? (title.trim() || null),
        standfirst: article.description ?? meta(META.standfirst),
        byline: article.byline ?? withoutUrl(meta(META.byline)),
        publishedOn: readDay(article.datePublished ?? '') ?? days.find((day) => day !== null) ?? time,
        url: webAddress(canonical) ?? webAddress(meta(META.url)) ?? webAddress(article.url ?? null),
        outletName: article.publisher ?? meta(META.outletName),
      }
    },
  }
}

/** The day of a timestamp, as the page's own clock has it. */
function readDay(timestamp: string): Day | null {
  const day = timestamp.trim().slice(0, 10)
  return isDay(day) ? day : null
}

function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\//.test(text) && text.length <= 2000 && URL.canParse(text) ? text : null
}

function withoutUrl(text: string | null): string | null {
  return text === null || /^https?:/.test(text) ? null : text
}
