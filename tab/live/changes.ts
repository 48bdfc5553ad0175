import type { ChangeMessage } from '../../bot/protocol/view.ts'
import { bound } from './abort.ts'
import { request } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'
import { eventReader } from './serverSentEvents.ts'
import { waitOrWake, waitToRetry } from './wake.ts'

/** The server writes a first byte as soon as it opens a stream. A stream without it after this long is held back, ms. */
const FIRST_BYTE_WITHIN = 10_000
/** After this long without a byte the stream counts as dead, ms: the server sends a heartbeat every 15 s. */
const SILENCE = 35_000
/** A stream that lasted this long resets the count of failures, ms. */
const GOOD_AFTER = 5_000
/** Where streams are held back, how often to read what changed, ms. */
const READ_EVERY = 5_000
/** Reads before a stream is tried again. */
const READS_BETWEEN = 60

/** `live`: the stream is open. `reads`: it is held back on its way, and changes are read now and then. `lost`: neither. */
export type Liveness = 'live' | 'reads' | 'lost'

export interface ChangeListener {
  after(): number
  onMessage(message: ChangeMessage): void
  onLiveness(liveness: Liveness): void
  /** Receives a function that closes the current stream, so that it is reopened at once. */
  onOpen(reopen: () => void): void
  /** This person may not read the ronde, or no longer. There is no retry. */
  onRefused(error: ApiError): void
}

/** How one attempt to read ended. */
type Ended =
  /** A short read gave all that changed. */
  | { how: 'read' }
  /** No first byte came, although nothing failed. */
  | { how: 'held' }
  /** Bytes came, and then none for too long; or the stream was to be opened again. */
  | { how: 'silent' | 'reopen' }
  | { how: 'broken'; error: ApiError | null }

/**
 * Reads the change stream of a ronde until `signal` aborts. After a break it resumes from the last seq received. Where
 * something on the way holds streams back, as some web filters do, it reads in short requests instead.
 * @param lenses query with the lenses to follow
 */
export async function followChanges(
  ronde: string,
  lenses: string,
  listener: ChangeListener,
  signal: AbortSignal,
): Promise<void> {
  const path = `/api/rondes/${encodeURIComponent(ronde)}/changes?${lenses}`
  let failures = 0
  let readsLeft = 0
  let reading = false
  while (!signal.aborted) {
    const began = Date.now()
    const ended = await (readsLeft > 0 ? readShort : readStream)(path, listener, signal)
    if (signal.aborted) return
    switch (ended.how) {
      case 'read':
        readsLeft -= 1
        reading = true
        failures = 0
        listener.onLiveness('reads')
        await waitOrWake(READ_EVERY, signal)
        break
      case 'held':
        if (!reading) listener.onLiveness('lost')
        readsLeft = READS_BETWEEN
        break
      case 'silent':
        listener.onLiveness('lost')
        reading = false
        break
      case 'reopen':
        break
      case 'broken': {
        const code = ended.error?.code ?? 'offline'
        if (ended.error && ['not-allowed', 'not-found'].includes(code)) return listener.onRefused(ended.error)
        failures = Date.now() - began > GOOD_AFTER ? 0 : failures + 1
        if (failures > 0) listener.onLiveness('lost')
        readsLeft = 0
        reading = false
        await waitToRetry(failures, code, signal)
      }
    }
  }
}

async function readStream(path: string, listener: ChangeListener, signal: AbortSignal): Promise<Ended> {
  const limit = bound(FIRST_BYTE_WITHIN, signal)
  let live = false
  let reopened = false
  listener.onOpen(() => {
    reopened = true
    limit.abort()
  })
  try {
    const response = await open(path, listener, limit.signal)
    const take = takeInto(listener)
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {}
      if (done) return { how: 'broken', error: null }
      limit.restart(SILENCE)
      if (!live) listener.onLiveness('live')
      live = true
      take(decoder.decode(value, { stream: true }))
    }
  } catch (cause) {
    if (reopened) return { how: 'reopen' }
    if (limit.timedOut) return { how: live ? 'silent' : 'held' }
    return { how: 'broken', error: asApiError(cause) }
  } finally {
    limit.end()
    limit.abort()
  }
}

/** Asks for what changed in a response that ends. */
async function readShort(path: string, listener: ChangeListener, signal: AbortSignal): Promise<Ended> {
  const limit = bound(FIRST_BYTE_WITHIN, signal)
  try {
    const response = await open(`${path}&once=1`, listener, limit.signal)
    takeInto(listener)(await response.text())
    return { how: 'read' }
  } catch (cause) {
    return { how: 'broken', error: limit.timedOut ? null : asApiError(cause) }
  } finally {
    limit.end()
  }
}

const open = (path: string, { after }: ChangeListener, signal: AbortSignal): Promise<Response> =>
  request(`${path}&after=${after()}`, { accept: 'text/event-stream', signal })

const takeInto = (listener: ChangeListener): ((text: string) => void) =>
  eventReader((data) => {
    const message: ChangeMessage = JSON.parse(data)
    listener.onMessage(message)
  })
