import type { ChangeMessage } from '../../bot/protocol/view.ts'
import { request } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'
import { eventReader } from './serverSentEvents.ts'
import { waitToRetry } from './wake.ts'

/** After this long without a byte the stream counts as dead, ms: the server sends a heartbeat every 15 s. */
const silence = 45_000
/** A stream that lasted this long resets the count of failures, ms. */
const goodAfter = 5_000

export interface ChangeListener {
  after(): number
  onMessage(message: ChangeMessage): void
  onLive(live: boolean): void
  /** This person may not read the ronde, or no longer. There is no retry. */
  onRefused(error: ApiError): void
}

/**
 * Reads the change stream of a ronde until `signal` aborts. After a break it resumes from the last seq received.
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
  while (!signal.aborted) {
    const began = Date.now()
    let code = 'offline'
    try {
      await readOnce(path, listener, signal)
    } catch (cause) {
      if (signal.aborted) return
      const error = asApiError(cause)
      if (['not-allowed', 'not-found'].includes(error.code)) return listener.onRefused(error)
      code = error.code
    }
    if (signal.aborted) return
    failures = Date.now() - began > goodAfter ? 0 : failures + 1
    if (failures > 0) listener.onLive(false)
    await waitToRetry(failures, code, signal)
  }
}

async function readOnce(path: string, listener: ChangeListener, signal: AbortSignal): Promise<void> {
  const own = new AbortController()
  let timer = setTimeout(() => own.abort(), silence)
  try {
    const response = await request(`${path}&after=${listener.after()}`, {
      accept: 'text/event-stream',
      signal: AbortSignal.any([signal, own.signal]),
    })
    if (response.body === null) return
    listener.onLive(true)
    const take = eventReader((data) => {
      const message: ChangeMessage = JSON.parse(data)
      listener.onMessage(message)
    })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = setTimeout(() => own.abort(), silence)
      take(value)
    }
  } finally {
    clearTimeout(timer)
    own.abort()
  }
}
