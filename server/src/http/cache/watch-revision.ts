/** How to learn the dataset's revision, which goes up with every write. */
export interface RevisionSource {
  /** The revision as it is now. */
  readonly read: () => Promise<number>
  /** Hears of revisions, by whichever process they came to be; see `Database.listen`. @returns what ends it */
  readonly listen: (listener: {
    onMessage(payload: string): void
    onListening(): void
    onLost(): void
  }) => () => void
}

/** The dataset's revision as far as this process knows it. */
export interface RevisionWatch {
  /** Undefined where a write may have been missed: nothing that was kept can be trusted then. */
  current(): number | undefined
  /** Resolves when every write that was committed before the call is known of, or nothing is known. */
  catchUp(): Promise<void>
  close(): void
}

/**
 * Watches the dataset's revision. Writes of other processes are known of when their notification arrives; writes of
 * this one when they are acknowledged, since whoever acknowledges them calls `catchUp` first.
 */
export function watchRevision({ read, listen }: RevisionSource): RevisionWatch {
  // Messages and readings overtake each other; revisions only go up.
  let latest = 0
  let isSure = false
  // A reading of one session says nothing about what was missed before the next; 0 is none.
  let session = 0
  let sessions = 0
  let isReading = false

  function begin(next: number): void {
    session = next
    latest = 0
    isSure = false
  }

  async function catchUp(): Promise<void> {
    const asked = session
    try {
      const revision = await read()
      if (asked !== session || session === 0) return
      latest = Math.max(latest, revision)
      isSure = true
    } catch {
      if (asked === session) isSure = false
    }
  }

  const stop = listen({
    onMessage: (payload) => {
      latest = Math.max(latest, Number(payload))
    },
    onListening: () => {
      sessions += 1
      begin(sessions)
    },
    onLost: () => begin(0),
  })

  return {
    current() {
      if (isSure) return latest
      // For those who ask next; whoever asks now has no need to wait.
      if (session !== 0 && !isReading) {
        isReading = true
        void catchUp().finally(() => {
          isReading = false
        })
      }
      return undefined
    },
    catchUp,
    close: stop,
  }
}
