import { AppError } from '../../errors/appError.ts'
import type { Call } from '../call.ts'
import { numberIn, rondeOf } from '../call.ts'
import { kindsIn } from '../lens.ts'
import { ChangeStream, type ChangeStreamParts } from './changeStream.ts'
import { SendBudget } from './sendBudget.ts'

/** One for each browser tab on each of a person's devices; more than this is a mistake of a client. */
const STREAMS_PER_PERSON = 20

/** Bytes of large messages that may be unsent, of one person and of this server; see `SendBudget`. */
const UNSENT_PER_PERSON = 8 * 1024 * 1024
const UNSENT = 64 * 1024 * 1024

interface OfPerson {
  streams: Set<ChangeStream>
  budget: SendBudget
}

/** All change streams that are open on this server. */
export class OpenStreams {
  readonly #parts: ChangeStreamParts
  readonly #byPerson = new Map<string, OfPerson>()
  #closed = false

  constructor(parts: Omit<ChangeStreamParts, 'budget'>) {
    this.#parts = { ...parts, budget: new SendBudget(UNSENT) }
  }

  get count(): number {
    let count = 0
    for (const { streams } of this.#byPerson.values()) count += streams.size
    return count
  }

  /** `GET /api/rondes/<id>/changes`, see `ChangeMessage` */
  async open(call: Call): Promise<void> {
    const { who } = call
    const key = `${who.tid} ${who.oid}`
    const own = this.#byPerson.get(key) ?? { streams: new Set(), budget: new SendBudget(UNSENT_PER_PERSON) }
    if (this.#closed || own.streams.size >= STREAMS_PER_PERSON) throw new AppError('busy')
    const { budget } = own
    const asked = {
      rondeId: rondeOf(call),
      signed: call,
      after: afterOf(call),
      kinds: kindsIn(call),
      once: numberIn(call, 'once') === 1,
      budget,
    }
    const stream = new ChangeStream(this.#parts, asked)
    own.streams.add(stream)
    this.#byPerson.set(key, own)
    await stream.open(call.response, () => {
      own.streams.delete(stream)
      if (own.streams.size === 0 && this.#byPerson.get(key) === own) this.#byPerson.delete(key)
    })
  }

  /** Ends all streams and refuses new ones. */
  close(): void {
    this.#closed = true
    for (const { streams } of this.#byPerson.values()) for (const stream of streams) stream.end()
  }
}

/** An EventSource that resumes sends its position in a header, and keeps the first `after` in its address. */
function afterOf(call: Call): number {
  const header = call.request.headers['last-event-id']
  const last = typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0
  return Math.max(last, numberIn(call, 'after'))
}
