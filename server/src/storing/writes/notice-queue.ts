/** Puts what is pushed in a line for one reader, who may wait for the next one and may stop at any time. */
export class NoticeQueue<Notice> implements AsyncIterableIterator<Notice, undefined> {
  readonly #capacity: number
  readonly #onEnd: () => void
  #waiting: Notice[] = []
  #isOpen = true
  #failure: Error | undefined
  #wake: (() => void) | undefined

  /**
   * @param capacity what may wait for a slow reader.
   * @param onEnd called once, when nothing more will be taken.
   */
  constructor(capacity: number, onEnd: () => void) {
    this.#capacity = capacity
    this.#onEnd = onEnd
  }

  /** @returns false where the line is full: the notice is not in it. */
  push(notice: Notice): boolean {
    if (this.#waiting.length >= this.#capacity) return false
    this.#waiting.push(notice)
    this.#wake?.()
    return true
  }

  /** Takes nothing more. What waits is still read; then comes the failure, if any. */
  end(failure?: Error): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#failure = failure
    this.#onEnd()
    this.#wake?.()
  }

  async next(): Promise<IteratorResult<Notice, undefined>> {
    while (this.#waiting.length === 0 && this.#isOpen) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const value = this.#waiting.shift()
    if (value !== undefined) return { done: false, value }
    const failure = this.#failure
    this.#failure = undefined
    if (failure) throw failure
    return { done: true, value: undefined }
  }

  /** The reader has gone. */
  async return(): Promise<IteratorResult<Notice, undefined>> {
    this.#waiting = []
    this.end()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
