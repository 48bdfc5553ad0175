import type { Speaker } from '../../bot/protocol/view.ts'
import type { ApiError } from './apiError.ts'
import { asApiError } from './apiError.ts'
import { pauseAfter } from './pause.ts'

/** What a note says, ready to be shown before the server has it. */
export interface NoteWords {
  gesprekId: string
  text: string
  tags: string[]
  labels: string[]
  speaker: Speaker | null
  speakerName: string | null
  toWhom: string | null
}

/** Something about one note on its way: `waiting` goes by itself, `refused` asks for the person. */
export interface Outgoing {
  key: string
  notitieId: string
  kind: 'new' | 'change' | 'removal'
  words: NoteWords
  at: number
  state: 'waiting' | 'refused' | 'kept'
  error: ApiError | null
}

export interface NoteOutbox {
  all(): readonly Outgoing[]
  subscribe(notify: () => void): () => void
  /** `send` is tried until it works or is refused; it gets the same request id every time. */
  add(
    what: Pick<Outgoing, 'notitieId' | 'kind' | 'words'>,
    send: (requestId: string) => Promise<unknown>,
  ): void
  retry(key: string): void
  discard(key: string): void
}

/** Long enough for the change stream to bring back what was kept. */
const forgetAfter = { new: 60_000, change: 2_000, removal: 2_000 }
const outboxes = new Map<string, NoteOutbox>()

/** Of the whole page, so that going to another screen loses nothing. */
export function noteOutbox(ronde: string): NoteOutbox {
  const known = outboxes.get(ronde)
  if (known) return known
  const made = createOutbox()
  outboxes.set(ronde, made)
  return made
}

function createOutbox(): NoteOutbox {
  let all: readonly Outgoing[] = []
  let sending = false
  const sends = new Map<string, (requestId: string) => Promise<unknown>>()
  const watchers = new Set<() => void>()
  const never = new AbortController().signal

  const set = (changed: readonly Outgoing[]): void => {
    all = changed
    for (const watcher of watchers) watcher()
  }
  const edit = (key: string, part: Partial<Outgoing>): void =>
    set(all.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const discard = (key: string): void => {
    sends.delete(key)
    set(all.filter((item) => item.key !== key))
  }
  const firstWaiting = () => all.find((item) => item.state === 'waiting')

  /** One at a time and in order, so that the stream reads as it was typed. */
  async function sendAll(): Promise<void> {
    if (sending) return
    sending = true
    let failures = 0
    for (let head = firstWaiting(); head !== undefined; head = firstWaiting()) {
      const { key, kind } = head
      try {
        await sends.get(key)?.(key)
        failures = 0
        set(all.map((item) => (item.state === 'waiting' ? { ...item, error: null } : item)))
        edit(key, { state: 'kept' })
        setTimeout(() => discard(key), forgetAfter[kind])
      } catch (cause) {
        const error = asApiError(cause)
        if (error.passing) {
          // What stands behind it waits for the same reason.
          set(all.map((item) => (item.state === 'waiting' ? { ...item, error } : item)))
          await pauseAfter(failures++, never)
        } else edit(key, { state: 'refused', error })
      }
    }
    sending = false
  }

  return {
    all: () => all,
    subscribe(notify) {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    add(what, send) {
      const key = crypto.randomUUID()
      sends.set(key, send)
      set([...all, { ...what, key, at: Date.now(), state: 'waiting', error: null }])
      void sendAll()
    },
    retry(key) {
      edit(key, { state: 'waiting', error: null })
      void sendAll()
    },
    discard,
  }
}
