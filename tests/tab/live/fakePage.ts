import sinon from 'sinon'
import type { EntityChange } from '../../../bot/protocol/view.ts'
import { startSession } from '../../../tab/live/session.ts'

type Answer = (address: string, signal: AbortSignal | null) => Response | Promise<Response>

/** The parts of a browser page that `live` uses, put in place of those that Node lacks. */
export interface FakePage {
  readonly clock: sinon.SinonFakeTimers
  /** The calls of the page by address; `answer` gives the responses. */
  readonly calls: string[]
  answer(give: Answer): void
  /** What was last given to `answer`. */
  readonly answered: Answer
  comeOnline(): void
  comeInSight(): void
  close(): void
}

export function openFakePage(): FakePage {
  const page = new EventTarget()
  const view = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  Object.assign(globalThis, { window: page, document: view })
  // biome-ignore lint/correctness/useHookAtTopLevel: sinon's fake timers are no React hook
  const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const calls: string[] = []
  let answered: Answer = () => Promise.reject(new TypeError('no answer was given'))
  const fetched = sinon.stub(globalThis, 'fetch')
  const payload = Buffer.from(JSON.stringify({ tid: 't', oid: 'ann' })).toString('base64url')
  startSession({ lang: 'nl', getToken: async () => `e30.${payload}.c2ln` })
  return {
    clock,
    calls,
    get answered() {
      return answered
    },
    answer: (give) => {
      answered = give
      fetched.callsFake(async (address, init) => {
        calls.push(String(address))
        return give(String(address), init?.signal ?? null)
      })
    },
    comeOnline: () => void page.dispatchEvent(new Event('online')),
    comeInSight() {
      view.visibilityState = 'visible'
      view.dispatchEvent(new Event('visibilitychange'))
      view.visibilityState = 'hidden'
    },
    close() {
      clock.restore()
      fetched.restore()
      Reflect.deleteProperty(globalThis, 'window')
      Reflect.deleteProperty(globalThis, 'document')
    },
  }
}

export const refusal = (status: number, code: string): Response =>
  Response.json({ error: { code, message: code } }, { status })

/** A change stream that the test writes. Aborting the call breaks it. */
export class FakeStream {
  readonly response: Response
  broken = false
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined

  /** @param opens false for a stream whose bytes are held back by a proxy */
  constructor(signal: AbortSignal | null, opens = true) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller
        if (opens) this.write(':\n\n')
      },
    })
    signal?.addEventListener('abort', () => {
      if (this.broken) return
      this.broken = true
      this.#controller?.error(signal.reason)
    })
    this.response = new Response(body)
  }

  /** Sends one message. */
  send(seq: number, changes: EntityChange[] = [], reset = false): void {
    this.write(`data: ${JSON.stringify({ seq, reset, changes })}\n\n`)
  }

  write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text))
  }

  end(): void {
    this.broken = true
    this.#controller?.close()
  }
}
