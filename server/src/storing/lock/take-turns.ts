const lastTurns = new WeakMap<object, Promise<unknown>>()

/**
 * Runs pieces of work on one thing after each other, in the order in which they were asked for, however the ones
 * before them ended.
 */
export async function takeTurns<Result>(thing: object, work: () => Promise<Result>): Promise<Result> {
  const turn = (lastTurns.get(thing) ?? Promise.resolve()).then(work)
  lastTurns.set(
    thing,
    turn.catch(() => undefined),
  )
  return turn
}
