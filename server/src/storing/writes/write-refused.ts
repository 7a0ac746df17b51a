/** Why a write cannot be done as asked. */
export type RefusalCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT'

/** A write that is not done; its message is meant for whoever asked for it. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused'
  readonly code: RefusalCode
  /** Path of the argument that is at fault, such as `input.speaker`. */
  readonly argument: string

  /** @param problem goes on from the name of the argument, such as "is the id of nothing that is stored." */
  constructor(code: RefusalCode, argument: string, problem: string) {
    super(`Argument "${argument}" ${problem}`)
    this.code = code
    this.argument = argument
  }
}
