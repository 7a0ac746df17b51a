import { setTimeout as delay } from 'node:timers/promises'
import type { ChannelListener } from '@rashomon/database'
import { ARTICLE_CHANNEL, type ArticleNotice, readNotice } from './announce-article.ts'
import { NoticeQueue } from './notice-queue.ts'

/** A feed cannot be followed, or not any longer. */
export class FeedUnavailable extends Error {
  readonly code = 'FEED_UNAVAILABLE'

  constructor(message: string) {
    super(message)
    this.name = 'FeedUnavailable'
  }
}

/** Tells of articles as they are ingested, by whichever process. */
export interface ArticleFeed {
  /**
   * Articles from now on, of one story if it is given; ends when the feed is closed, and fails with FeedUnavailable when
   * something may have been missed.
   *
   * @throws FeedUnavailable where too many follow already, or the database does not answer.
   */
  follow(story?: string | null): Promise<AsyncIterableIterator<ArticleNotice>>
  /** Ends the feed for all who follow it. */
  close(): void
}

/** How much a feed may hold. */
export interface FeedLimits {
  /** How many may follow at the same time: each holds a connection of a client. */
  readonly followers: number
  /** Articles that wait for a slow reader before it is dropped. */
  readonly waiting: number
}

const LIMITS: FeedLimits = { followers: 500, waiting: 1000 }

/** How long to wait until the database says that it listens. */
const LISTEN_WITHIN_MS = 2000

/** @param listen hears what is said on a channel of the database, see `Database.listen`. */
export function createArticleFeed(
  listen: (channel: string, listener: ChannelListener) => () => void,
  limits: FeedLimits = LIMITS,
): ArticleFeed {
  const followers = new Map<NoticeQueue<ArticleNotice>, string | null>()
  let isClosed = false
  let stop: (() => void) | undefined
  let sayListening = () => {}
  const isListening = new Promise<true>((resolve) => {
    sayListening = () => resolve(true)
  })

  const listener: ChannelListener = {
    onMessage(payload) {
      const notice = readNotice(payload)
      if (notice === undefined) return
      for (const [queue, story] of followers) {
        if (story !== null && story !== notice.story) continue
        if (!queue.push(notice)) queue.end(missed('You read too slowly for the articles that come in.'))
      }
    },
    onListening: () => sayListening(),
    onLost() {
      for (const queue of followers.keys()) queue.end(missed('The database was out of reach.'))
    },
  }

  function checkRoom(): void {
    if (isClosed) throw new FeedUnavailable('The server is shutting down. Try again shortly.')
    if (followers.size < limits.followers) return
    throw new FeedUnavailable(`At most ${limits.followers} may subscribe at the same time. Try again later.`)
  }

  return {
    async follow(story = null) {
      checkRoom()
      stop ??= listen(ARTICLE_CHANNEL, listener)
      if (!(await Promise.race([isListening, delay(LISTEN_WITHIN_MS, false, { ref: false })]))) {
        throw new FeedUnavailable('The database does not answer. Try again shortly.')
      }
      checkRoom()
      const queue: NoticeQueue<ArticleNotice> = new NoticeQueue(limits.waiting, () => followers.delete(queue))
      followers.set(queue, story)
      return queue
    },
    close() {
      isClosed = true
      stop?.()
      for (const queue of followers.keys()) queue.end()
    },
  }
}

function missed(reason: string): FeedUnavailable {
  return new FeedUnavailable(
    `${reason} Articles may have been missed: ask for the latest, then subscribe again.`,
  )
}
