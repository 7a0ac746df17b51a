/** Told of what sessions say on a channel with NOTIFY, one's own included. */
export interface ChannelListener {
  /** What was said, once the transaction that said it is committed. */
  onMessage(payload: string): void
  /**
   * Nothing is missed from now on. Called at the start, and again after each loss: what was said in between is not
   * known, so read anew what it was about.
   */
  onListening(): void
  /** What is said from now on may be missed, until `onListening`. */
  onLost(): void
}

/** A session that listens to channels as long as somebody wants to hear them. */
export interface ChannelSession {
  /** Begins to listen, and goes on through losses of the session. @returns what ends it */
  listen(channel: string, listener: ChannelListener): () => void
  close(): Promise<void>
}

/** Who listens to which channel, whatever the session behind them. */
export class Channels {
  readonly #listeners = new Map<string, Set<ChannelListener>>()
  /** Those who have been told that they hear. */
  readonly #hearing = new Set<ChannelListener>()

  /** @returns what takes the listener away again */
  add(channel: string, listener: ChannelListener): () => void {
    const set = this.#listeners.get(channel) ?? new Set()
    this.#listeners.set(channel, set.add(listener))
    return () => {
      this.#hearing.delete(listener)
      set.delete(listener)
      if (set.size === 0) this.#listeners.delete(channel)
    }
  }

  deliver(channel: string, payload = ''): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener.onMessage(payload)
  }

  /** Has a new session listen to all channels, and tells the listeners. */
  async begin(run: (sql: string) => Promise<unknown>): Promise<void> {
    const channels = [...this.#listeners.keys()]
    if (channels.length > 0) await run(channels.map(listenTo).join('; '))
    for (const channel of channels) this.announce(channel)
  }

  /** The session listens to a channel: tells those listeners who do not know. */
  announce(channel: string): void {
    for (const listener of this.#listeners.get(channel) ?? []) {
      if (this.#hearing.has(listener)) continue
      this.#hearing.add(listener)
      listener.onListening()
    }
  }

  /** The session is lost: tells all who believe that they hear. */
  end(): void {
    const deaf = [...this.#hearing]
    this.#hearing.clear()
    for (const listener of deaf) listener.onLost()
  }
}

/** The statement by which a session listens to a channel. */
export function listenTo(channel: string): string {
  return `LISTEN "${channel}"`
}
