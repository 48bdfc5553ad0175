import type { ServerResponse } from 'node:http'

const HEARTBEAT_MS = 15_000
/** A reader that takes nothing in for this long is disconnected; it reconnects and resumes by itself. */
const STUCK_MS = 30_000
/** Bytes per write: a reader that takes in a large message slowly is not stuck. */
const PIECE = 64 * 1024

interface EventSinkHooks {
  /** An event to send in place of an empty heartbeat. */
  beat(): { id: number; data: object } | null
  /** Called with the number of bytes that wait to be written; negative when they were, or never will be. */
  waiting(bytes: number): void
  /** Called once, however the stream ends. */
  ended(): void
}

/** Writes server-sent events. It keeps one message at most: await `drained` before sending. */
export class EventSink {
  readonly #response: ServerResponse
  readonly #hooks: EventSinkHooks
  /** What was not handed to the socket yet. */
  #rest: Buffer = Buffer.alloc(0)
  #stuck: NodeJS.Timeout | undefined
  #settled: (() => void)[] = []
  #ending = false

  constructor(response: ServerResponse, hooks: EventSinkHooks) {
    this.#response = response
    this.#hooks = hooks
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.write(':\n\n')
    const heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref()
    response.on('drain', () => {
      clearTimeout(this.#stuck)
      this.#pump()
    })
    response.once('close', () => {
      clearInterval(heartbeat)
      clearTimeout(this.#stuck)
      this.#drop(this.#rest.length)
      this.#settle()
      hooks.ended()
    })
  }

  get open(): boolean {
    return !this.#ending && !this.#response.destroyed
  }

  /** Resolves when the socket has taken what was written, or the stream has ended. */
  async drained(): Promise<void> {
    if (this.#idle) return
    await new Promise<void>((resolve) => this.#settled.push(resolve))
  }

  send(id: number, data: object): void {
    if (!this.open) return
    this.#write(Buffer.from(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`))
  }

  /** Ends the stream after what was sent. */
  end(): void {
    if (!this.open) return
    this.#ending = true
    if (this.#rest.length === 0) this.#response.end()
  }

  /** Ends the stream at once: what was not written is not sent. */
  cut(): void {
    this.#response.destroy()
  }

  get #idle(): boolean {
    return !this.open || (this.#rest.length === 0 && !this.#response.writableNeedDrain)
  }

  #write(bytes: Buffer): void {
    this.#hooks.waiting(bytes.length)
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
    if (this.#response.writableNeedDrain) this.#watch()
    else this.#pump()
  }

  /** Hands over pieces until the socket is full; its `drain` calls this again. */
  #pump(): void {
    while (this.#rest.length > 0 && !this.#response.destroyed) {
      const piece = this.#rest.subarray(0, PIECE)
      const takesMore = this.#response.write(piece)
      this.#drop(piece.length)
      if (takesMore) continue
      this.#watch()
      return
    }
    if (this.#ending) this.#response.end()
    this.#settle()
  }

  /** Disconnects the reader unless it takes in something in time. */
  #watch(): void {
    clearTimeout(this.#stuck)
    this.#stuck = setTimeout(() => this.#response.destroy(), STUCK_MS).unref()
  }

  #drop(bytes: number): void {
    this.#rest = bytes === this.#rest.length ? Buffer.alloc(0) : this.#rest.subarray(bytes)
    if (bytes > 0) this.#hooks.waiting(-bytes)
  }

  #settle(): void {
    for (const resolve of this.#settled.splice(0)) resolve()
  }

  #beat(): void {
    if (!this.open || !this.#idle) return
    const event = this.#hooks.beat()
    if (event === null) this.#response.write(':\n\n')
    else this.send(event.id, event.data)
  }
}
