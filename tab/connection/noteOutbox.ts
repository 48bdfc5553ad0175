import type { ActionInput } from '../../bot/protocol/actions.ts'
import { runAction } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'
import { newId } from './newId.ts'
import { pauseAfter } from './pause.ts'

export type NoteInput = Omit<ActionInput<'notitie.add'>, 'notitieId'>

/** A note that was typed, until the ronde shows it: `waiting` goes by itself, `refused` asks for the person. */
export interface OutgoingNote {
  id: string
  input: NoteInput
  at: number
  state: 'waiting' | 'refused' | 'kept'
  error: ApiError | null
}

export interface NoteOutbox {
  notes(): readonly OutgoingNote[]
  subscribe(notify: () => void): () => void
  add(input: NoteInput): void
  retry(id: string): void
  discard(id: string): void
}

/** Long enough for the change stream to bring back what was kept. */
const forgetAfter = 60_000
const outboxes = new Map<string, NoteOutbox>()

/** Of the whole page, so that going to another screen loses nothing. */
export function noteOutbox(ronde: string): NoteOutbox {
  const known = outboxes.get(ronde)
  if (known) return known
  const made = createOutbox(ronde)
  outboxes.set(ronde, made)
  return made
}

function createOutbox(ronde: string): NoteOutbox {
  let notes: readonly OutgoingNote[] = []
  let sending = false
  const watchers = new Set<() => void>()
  const never = new AbortController().signal

  const set = (changed: readonly OutgoingNote[]): void => {
    notes = changed
    for (const watcher of watchers) watcher()
  }
  const edit = (id: string, part: Partial<OutgoingNote>): void =>
    set(notes.map((note) => (note.id === id ? { ...note, ...part } : note)))
  const discard = (id: string): void => set(notes.filter((note) => note.id !== id))

  /** One at a time and in order, so that the stream reads as it was typed. */
  async function send(): Promise<void> {
    if (sending) return
    sending = true
    let failures = 0
    for (let head = firstWaiting(); head !== undefined; head = firstWaiting()) {
      const { id, input } = head
      try {
        await runAction('notitie.add', { ronde, input: { ...input, notitieId: id }, requestId: id })
        failures = 0
        edit(id, { state: 'kept', error: null })
        setTimeout(() => discard(id), forgetAfter)
      } catch (cause) {
        const error = asApiError(cause)
        if (!error.passing) edit(id, { state: 'refused', error })
        else {
          edit(id, { error })
          await pauseAfter(failures++, never)
        }
      }
    }
    sending = false
  }
  const firstWaiting = () => notes.find((note) => note.state === 'waiting')

  return {
    notes: () => notes,
    subscribe(notify) {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    add(input) {
      set([...notes, { id: newId('n'), input, at: Date.now(), state: 'waiting', error: null }])
      void send()
    },
    retry(id) {
      edit(id, { state: 'waiting', error: null })
      void send()
    },
    discard,
  }
}
