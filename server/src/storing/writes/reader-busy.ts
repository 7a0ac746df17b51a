/** Documents cannot be read now; the message is meant for whoever sent one. */
export class ReaderBusy extends Error {
  override readonly name = 'ReaderBusy'
}
