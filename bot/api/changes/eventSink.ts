import type { ServerResponse } from 'node:http'

const HEARTBEAT_MS = 15_000
/** A reader that takes nothing in for this long is let go; it comes back and resumes by itself. */
const STUCK_MS = 30_000

/** Writes server-sent events. It never gathers a backlog: a writer waits for `room` first. */
export class EventSink {
  readonly #response: ServerResponse

  /** @param ended called once, in whatever way the stream ends */
  constructor(response: ServerResponse, ended: () => void) {
    this.#response = response
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
      ended()
    })
  }

  get open(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed
  }

  /** Resolves when what was written is on its way, or the stream has ended. */
  async room(): Promise<void> {
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
    if (this.open && !this.#response.writableNeedDrain) this.#response.write(':\n\n')
  }
}
