import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * A connection to the embedded engine in the shape that `pg` expects of a socket: what the driver writes goes
 * through a message port to the engine's worker, what comes back is read. Each write is one message, and the
 * driver writes whole protocol messages, so nothing has to be put together again on the other side. When the
 * engine ends, whoever runs it destroys the connection with the reason.
 */
export class PortConnection extends Duplex {
  readonly #openEngine: () => Promise<(port: MessagePort) => void>
  #port: MessagePort | undefined

  /** @param openEngine resolves, when the engine runs, to what hands the engine its end of the connection. */
  constructor(openEngine: () => Promise<(port: MessagePort) => void>) {
    super()
    this.#openEngine = openEngine
  }

  /** Called by the driver as on a socket; the address means nothing here. */
  connect(): this {
    this.#openEngine().then(
      (attach) => {
        if (this.destroyed) return
        const { port1, port2 } = new MessageChannel()
        this.#port = port1
        port1.on('message', (response: Uint8Array) => this.push(response))
        attach(port2)
        this.emit('connect')
      },
      (error: Error) => this.destroy(error),
    )
    return this
  }

  // What else the driver calls on a socket has no meaning for a port within the process.
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    this.#port?.ref()
    return this
  }
  unref(): this {
    this.#port?.unref()
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(new Uint8Array(chunk))
    done()
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: () => void): void {
    this.#send(new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))))
    done()
  }

  override _final(done: () => void): void {
    done()
    this.destroy()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port?.close()
    done(error)
  }

  // The copy is the message's own memory, which is handed over instead of being copied again.
  #send(message: Uint8Array<ArrayBuffer>): void {
    this.#port?.postMessage(message, [message.buffer])
  }
}
