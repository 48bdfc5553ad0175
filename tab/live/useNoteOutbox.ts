import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
import { runAction } from './api.ts'
import { newId } from './newId.ts'
import { type NoteWords, noteOutbox, type Outgoing } from './noteOutbox.ts'
import { useEntities } from './useEntities.ts'
import { RondeContext } from './useRonde.ts'

export interface Outbox {
  /** Typed, and not yet to be seen in the ronde. */
  outgoing: readonly Outgoing[]
  add(words: NoteWords): void
  change(notitie: NotitieView, words: NoteWords): void
  remove(notitie: NotitieView, removed: boolean): void
  retry(key: string): void
  discard(key: string): void
}

/** Notes of one gesprek on their way; leaving the page is asked about while some have not arrived. */
export function useNoteOutbox(gesprekId: string): Outbox {
  const ronde = useContext(RondeContext) ?? ''
  const outbox = noteOutbox(ronde)
  const all = useSyncExternalStore(outbox.subscribe, outbox.all)
  const stored = useEntities('notitie')
  const outgoing = useMemo(
    () =>
      all.filter(
        ({ words, kind, notitieId }) =>
          words.gesprekId === gesprekId && !(kind === 'new' && stored.has(notitieId)),
      ),
    [all, stored, gesprekId],
  )
  useEffect(() => {
    for (const { key, kind, state, notitieId } of all)
      if (kind === 'new' && state === 'kept' && stored.has(notitieId)) outbox.discard(key)
  }, [all, stored, outbox])
  const unsent = all.some((item) => item.state !== 'kept')
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsent])

  const add = useCallback(
    (words: NoteWords) => {
      const notitieId = newId('n')
      const { gesprekId, text, tags, labels, speaker, toWhom } = words
      const input = {
        notitieId,
        gesprekId,
        text,
        tags,
        labels,
        ...(speaker && { speaker }),
        ...(toWhom && { toWhom }),
      }
      outbox.add({ notitieId, kind: 'new', words }, (requestId) =>
        runAction('notitie.add', { ronde, input, requestId }),
      )
    },
    [outbox, ronde],
  )
  const change = useCallback(
    (notitie: NotitieView, words: NoteWords) => {
      const notitieId = notitie.id
      const { text, labels, speaker, toWhom, tags } = words
      outbox.add({ notitieId, kind: 'change', words }, (requestId) =>
        runAction('notitie.edit', { ronde, requestId, input: { notitieId, text, labels, speaker, toWhom } }),
      )
      const plus = tags.filter((tag) => !notitie.tags.includes(tag))
      const minus = notitie.tags.filter((tag) => !tags.includes(tag))
      if (plus.length + minus.length === 0) return
      const input = { itemIds: [notitieId], add: plus, remove: minus }
      outbox.add({ notitieId, kind: 'change', words }, (requestId) =>
        runAction('bord.tag', { ronde, requestId, input }),
      )
    },
    [outbox, ronde],
  )
  const remove = useCallback(
    (notitie: NotitieView, removed: boolean) =>
      outbox.add(
        { notitieId: notitie.id, kind: removed ? 'removal' : 'change', words: notitie },
        (requestId) =>
          runAction('notitie.remove', { ronde, requestId, input: { notitieId: notitie.id, removed } }),
      ),
    [outbox, ronde],
  )
  return { outgoing, add, change, remove, retry: outbox.retry, discard: outbox.discard }
}
