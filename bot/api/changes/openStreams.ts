import { AppError } from '../../errors/appError.ts'
import type { Call } from '../call.ts'
import { numberIn, rondeOf } from '../call.ts'
import { ChangeStream, type ChangeStreamParts } from './changeStream.ts'

/** A browser tab each, on every device somebody has; beyond that it is a mistake. */
const STREAMS_PER_PERSON = 20

/** All change streams that are open on this server. */
export class OpenStreams {
  readonly #parts: ChangeStreamParts
  readonly #byPerson = new Map<string, Set<ChangeStream>>()
  #closed = false

  constructor(parts: ChangeStreamParts) {
    this.#parts = parts
  }

  get count(): number {
    let count = 0
    for (const streams of this.#byPerson.values()) count += streams.size
    return count
  }

  /** `GET /api/rondes/<id>/changes?after=<seq>` */
  async open(call: Call): Promise<void> {
    const { who } = call
    const stream = new ChangeStream(this.#parts, rondeOf(call), call, afterOf(call))
    const key = `${who.tid} ${who.oid}`
    const own = this.#byPerson.get(key) ?? new Set()
    if (this.#closed || own.size >= STREAMS_PER_PERSON) throw new AppError('busy')
    this.#byPerson.set(key, own.add(stream))
    await stream.open(call.response, () => {
      own.delete(stream)
      if (own.size === 0 && this.#byPerson.get(key) === own) this.#byPerson.delete(key)
    })
  }

  /** Ends them all and opens none any more. */
  close(): void {
    this.#closed = true
    for (const streams of this.#byPerson.values()) for (const stream of streams) stream.end()
  }
}

/** An EventSource that resumes says where it was in a header, and keeps the first `after` in its address. */
function afterOf(call: Call): number {
  const header = call.request.headers['last-event-id']
  const last = typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0
  return Math.max(last, numberIn(call, 'after'))
}
