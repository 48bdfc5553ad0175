import { useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type NoteInput, noteOutbox, type OutgoingNote } from '../connection/noteOutbox.ts'
import { useEntities } from './useEntities.ts'
import { RondeContext } from './useRonde.ts'

interface Outbox {
  /** Typed, and not yet to be seen in the ronde. */
  outgoing: readonly OutgoingNote[]
  add(input: NoteInput): void
  retry(id: string): void
  discard(id: string): void
}

/** Notes of one gesprek on their way; leaving the page is asked about while some have not arrived. */
export function useNoteOutbox(gesprekId: string): Outbox {
  const outbox = noteOutbox(useContext(RondeContext) ?? '')
  const all = useSyncExternalStore(outbox.subscribe, outbox.notes)
  const stored = useEntities('notitie')
  const outgoing = useMemo(
    () => all.filter((note) => note.input.gesprekId === gesprekId && !stored.has(note.id)),
    [all, stored, gesprekId],
  )
  const unsent = all.some((note) => note.state !== 'kept')
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsent])
  return { outgoing, add: outbox.add, retry: outbox.retry, discard: outbox.discard }
}
