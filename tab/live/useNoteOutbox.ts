import { useCallback, useContext, useMemo } from 'react'
import type { NotitieView, Speaker } from '../../bot/protocol/view.ts'
import { currentOutbox } from './currentOutbox.ts'
import { newId } from './newId.ts'
import type { OutboxError, OutboxItem } from './outboxItem.ts'
import { useEntities } from './useEntities.ts'
import { useOutboxItems, useSend } from './useOutbox.ts'
import { RondeContext } from './useRonde.ts'

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

/** One act on one note that is on its way. */
export interface Outgoing {
  /** Request id of the act. */
  key: string
  notitieId: string
  kind: 'new' | 'change' | 'removal'
  words: NoteWords
  at: number
  state: OutboxItem['state']
  error: OutboxError | null
}

export interface NoteOutbox {
  outgoing: readonly Outgoing[]
  add(words: NoteWords): void
  change(notitie: NotitieView, words: NoteWords): void
  remove(notitie: NotitieView, removed: boolean): void
  retry(key: string): void
  discard(key: string): void
}

/** The notes of one gesprek that are on their way, and the acts that send them. */
export function useNoteOutbox(gesprekId: string): NoteOutbox {
  const ronde = useContext(RondeContext)
  const items = useOutboxItems()
  const notities = useEntities('notitie')
  const send = useSend()
  const outgoing = useMemo(
    () =>
      items
        .filter((item) => item.ronde === ronde)
        .flatMap((item) => outgoingOf(item, notities))
        .filter(({ words }) => words.gesprekId === gesprekId),
    [items, notities, ronde, gesprekId],
  )

  const add = useCallback(
    ({ gesprekId, text, tags, labels, speaker, speakerName, toWhom }: NoteWords) => {
      const marks = { ...(speaker && { speaker }), ...(toWhom && { toWhom }) }
      const input = { notitieId: newId('n'), gesprekId, text, tags, labels, ...marks }
      send({ action: 'notitie.add', input, speakerName })
    },
    [send],
  )
  const change = useCallback(
    (notitie: NotitieView, { text, labels, speaker, speakerName, toWhom, tags }: NoteWords) => {
      const notitieId = notitie.id
      const input = { notitieId, text, base: notitie.text, labels, speaker, toWhom }
      send({ action: 'notitie.edit', input, speakerName })
      const plus = tags.filter((tag) => !notitie.tags.includes(tag))
      const minus = notitie.tags.filter((tag) => !tags.includes(tag))
      if (plus.length + minus.length > 0)
        send({ action: 'bord.tag', input: { itemIds: [notitieId], add: plus, remove: minus } })
    },
    [send],
  )
  const remove = useCallback(
    (notitie: NotitieView, removed: boolean) => {
      send({ action: 'notitie.remove', input: { notitieId: notitie.id, removed } })
    },
    [send],
  )
  const { retry, discard } = currentOutbox()
  return { outgoing, add, change, remove, retry, discard }
}

/** @param notitie the notes as they are shown, unconfirmed changes included */
function outgoingOf(item: OutboxItem, notities: ReadonlyMap<string, NotitieView>): Outgoing[] {
  const { requestId: key, at, state, error } = item
  const about = (notitieId: string, kind: Outgoing['kind'], part: Partial<NoteWords> = {}): Outgoing[] => {
    const notitie = notities.get(notitieId)
    return notitie ? [{ key, at, state, error, notitieId, kind, words: { ...notitie, ...part } }] : []
  }
  switch (item.action) {
    case 'notitie.add': {
      const { notitieId = key, gesprekId, text, tags = [], labels = [], speaker, toWhom } = item.input
      const marks = {
        speaker: speaker ?? null,
        speakerName: item.speakerName ?? null,
        toWhom: toWhom ?? null,
      }
      const words = { gesprekId, text, tags, labels, ...marks }
      return [{ key, at, state, error, notitieId, kind: 'new', words }]
    }
    case 'notitie.edit': {
      const { notitieId, text } = item.input
      return about(notitieId, 'change', text === undefined ? {} : { text })
    }
    case 'bord.tag':
      return item.input.itemIds.flatMap((id) => about(id, 'change'))
    case 'notitie.remove':
      return about(item.input.notitieId, item.input.removed === false ? 'change' : 'removal')
    default:
      return []
  }
}
