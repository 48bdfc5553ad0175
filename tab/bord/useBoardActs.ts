import { useMemo } from 'react'
import { useSend } from '../live/useOutbox.ts'
import type { BoardItem } from './boardItems.ts'
import { inverse, type TagChange, type Target, tagChanges } from './tagTargets.ts'
import type { NoticeState } from './useNotice.ts'
import { useTexts } from './useTexts.ts'
import type { CardTroubles } from './useTroubles.ts'

export interface BoardActs {
  /** Adds a thema; `rowTags` are the tags that brought the item here, for "only there". */
  tag(items: readonly BoardItem[], target: Target, rowTags?: (item: BoardItem) => readonly string[]): void
  untag(items: readonly BoardItem[], target: Target): void
  clearTags(items: readonly BoardItem[]): void
  remove(items: readonly BoardItem[]): void
  /** @param base the words that the edit began with */
  edit(item: BoardItem, text: string, base: string): void
}

/** The acts on notes of the board: shown at once, and undone in one press. */
export function useBoardActs(
  { dismiss, replace }: Pick<CardTroubles, 'dismiss' | 'replace'>,
  { say, clear }: Pick<NoticeState, 'say' | 'clear'>,
  mayAside: boolean,
): BoardActs {
  const send = useSend()
  const t = useTexts().bord

  return useMemo(() => {
    /** @returns request ids */
    const change = (changes: readonly TagChange[]): string[] =>
      changes.map(({ ids, add, remove }) => {
        dismiss(ids)
        return send({ action: 'bord.tag', input: { itemIds: ids, add, remove } }).requestId
      })
    const undoable = (changes: readonly TagChange[]) => () => {
      clear()
      change(inverse(changes))
    }
    const setGone = (item: BoardItem, gone: boolean): string => {
      dismiss([item.id])
      const { requestId } =
        item.kind === 'notitie'
          ? send({ action: 'notitie.remove', input: { notitieId: item.id, removed: gone } })
          : send({ action: 'antwoord.setAside', input: { antwoordId: item.id, aside: gone } })
      return requestId
    }

    return {
      tag(items, target, rowTags) {
        const changes = tagChanges(items, (item) => ({ add: [target.themaOf(item) ?? ''].filter(Boolean) }))
        if (changes.length === 0) return
        const sent = change(changes)
        const others = rowTags ? tagChanges(items, (item) => ({ remove: rowTags(item) })) : []
        say({
          text: t.tagged(items.length, target.titel),
          sent,
          undo: undoable(changes),
          ...(others.length > 0 && {
            also: {
              text: t.onlyHere,
              act: () => {
                say({
                  text: t.tagged(items.length, target.titel),
                  sent: [...sent, ...change(others)],
                  undo: undoable([...changes, ...others]),
                })
              },
            },
          }),
        })
      },
      untag(items, target) {
        const changes = tagChanges(items, (item) => ({ remove: [target.themaOf(item) ?? ''] }))
        const sent = change(changes)
        say({ text: t.untaggedDone(items.length, target.titel), sent, undo: undoable(changes) })
      },
      clearTags(items) {
        const changes = tagChanges(items, (item) => ({ remove: item.tags }))
        if (changes.length === 0) return
        const sent = change(changes)
        say({ text: t.allTagsGone(items.length), sent, undo: undoable(changes) })
      },
      remove(items) {
        const removable = items.filter((item) => item.kind === 'notitie' || mayAside)
        if (removable.length < items.length) say({ text: t.answerNotRemovable })
        if (removable.length === 0) return
        const sent = removable.map((item) => setGone(item, true))
        say({
          sent,
          text: t.removed(removable.length),
          undo: () => {
            clear()
            for (const item of removable) setGone(item, false)
          },
        })
      },
      edit(item, text, base) {
        replace(item.id)
        send({ action: 'notitie.edit', input: { notitieId: item.id, text, base } })
      },
    }
  }, [send, dismiss, replace, say, clear, mayAside, t])
}
