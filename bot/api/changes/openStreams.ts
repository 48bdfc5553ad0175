import { AppError } from '../../errors/appError.ts'
import type { Call } from '../call.ts'
import { numberIn, rondeOf } from '../call.ts'
import { kindsIn } from '../lens.ts'
import { ChangeStream, type ChangeStreamParts } from './changeStream.ts'

/** One for each browser tab on each of a person's devices; more than this is a mistake of a client. */
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

  /** `GET /api/rondes/<id>/changes`, see `ChangeMessage` */
  async open(call: Call): Promise<void> {
    const { who } = call
    const asked = {
      rondeId: rondeOf(call),
      signed: call,
      after: afterOf(call),
      kinds: kindsIn(call),
      once: numberIn(call, 'once') === 1,
    }
    const stream = new ChangeStream(this.#parts, asked)
    const key = `${who.tid} ${who.oid}`
    const own = this.#byPerson.get(key) ?? new Set()
    if (this.#closed || own.size >= STREAMS_PER_PERSON) throw new AppError('busy')
    this.#byPerson.set(key, own.add(stream))
    await stream.open(call.response, () => {
      own.delete(stream)
      if (own.size === 0 && this.#byPerson.get(key) === own) this.#byPerson.delete(key)
    })
  }

  /** Ends all streams and refuses new ones. */
  close(): void {
    this.#closed = true
    for (const streams of this.#byPerson.values()) for (const stream of streams) stream.end()
  }
}

/** An EventSource that resumes sends its position in a header, and keeps the first `after` in its address. */
function afterOf(call: Call): number {
  const header = call.request.headers['last-event-id']
  const last = typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0
  return Math.max(last, numberIn(call, 'after'))
}
