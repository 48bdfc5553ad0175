import type { ServerResponse } from 'node:http'

const HEARTBEAT_MS = 15_000
/** A reader that takes nothing in for this long is disconnected; it reconnects and resumes by itself. */
const STUCK_MS = 30_000

interface EventSinkHooks {
  /** An event to send in place of an empty heartbeat. */
  beat(): { id: number; data: object } | null
  /** Called once, however the stream ends. */
  ended(): void
}

/** Writes server-sent events. It has no backlog of its own: await `drained` before sending. */
export class EventSink {
  readonly #response: ServerResponse
  readonly #hooks: EventSinkHooks

  constructor(response: ServerResponse, hooks: EventSinkHooks) {
    this.#response = response
    this.#hooks = hooks
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.write(':\n\n')
    response.setTimeout(STUCK_MS, () => response.destroy())
    const heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref()
    response.once('close', () => {
      clearInterval(heartbeat)
      hooks.ended()
    })
  }

  get open(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed
  }

  /** Resolves when the socket has taken what was written, or the stream has ended. */
  async drained(): Promise<void> {
    if (!this.open || !this.#response.writableNeedDrain) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#response.off('drain', done).off('close', done)
        resolve()
      }
      this.#response.on('drain', done).on('close', done)
    })
  }

  send(id: number, data: object): void {
    if (this.open) this.#response.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  end(): void {
    if (this.open) this.#response.end()
  }

  #beat(): void {
    if (!this.open || this.#response.writableNeedDrain) return
    const event = this.#hooks.beat()
    if (event === null) this.#response.write(':\n\n')
    else this.send(event.id, event.data)
  }
}
