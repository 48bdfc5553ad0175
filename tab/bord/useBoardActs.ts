import { useMemo } from 'react'
import { useAction } from '../live/useAction.ts'
import type { BoardItem } from './boardItems.ts'
import { inverse, type TagChange, type Target, tagChanges } from './tagTargets.ts'
import type { NoticeState } from './useNotice.ts'
import type { Patching } from './usePatches.ts'
import { useTexts } from './useTexts.ts'

export interface BoardActs {
  /** Adds a thema; `rowTags` are the tags that brought the item here, for "only there". */
  tag(items: readonly BoardItem[], target: Target, rowTags?: (item: BoardItem) => readonly string[]): void
  untag(items: readonly BoardItem[], target: Target): void
  clearTags(items: readonly BoardItem[]): void
  remove(items: readonly BoardItem[]): void
  edit(item: BoardItem, text: string): void
}

/** What can be done with notes on the board: seen at once, undone in one press. */
export function useBoardActs(
  { run }: Pick<Patching, 'run'>,
  { say, clear }: Pick<NoticeState, 'say' | 'clear'>,
  mayAside: boolean,
): BoardActs {
  const act = useAction()
  const t = useTexts().bord

  return useMemo(() => {
    const change = async (changes: readonly TagChange[]): Promise<void> => {
      for (const { ids, add, remove } of changes) {
        const requestId = crypto.randomUUID()
        const input = { itemIds: ids, add, remove }
        void run(ids, { add, remove }, () => act('bord.tag', input, requestId))
      }
    }
    const undoable = (changes: readonly TagChange[]) => () => {
      clear()
      void change(inverse(changes))
    }
    const setGone = (item: BoardItem, gone: boolean) => {
      const requestId = crypto.randomUUID()
      const work = () =>
        item.kind === 'notitie'
          ? act('notitie.remove', { notitieId: item.id, removed: gone }, requestId)
          : act('antwoord.setAside', { antwoordId: item.id, aside: gone }, requestId)
      void run([item.id], { gone }, work)
    }

    return {
      tag(items, target, rowTags) {
        const changes = tagChanges(items, (item) => ({ add: [target.themaOf(item) ?? ''].filter(Boolean) }))
        if (changes.length === 0) return
        void change(changes)
        const others = rowTags ? tagChanges(items, (item) => ({ remove: rowTags(item) })) : []
        say({
          text: t.tagged(items.length, target.titel),
          undo: undoable(changes),
          ...(others.length > 0 && {
            also: {
              text: t.onlyHere,
              act: () => {
                void change(others)
                say({ text: t.tagged(items.length, target.titel), undo: undoable([...changes, ...others]) })
              },
            },
          }),
        })
      },
      untag(items, target) {
        const changes = tagChanges(items, (item) => ({ remove: [target.themaOf(item) ?? ''] }))
        void change(changes)
        say({ text: t.untaggedDone(items.length, target.titel), undo: undoable(changes) })
      },
      clearTags(items) {
        const changes = tagChanges(items, (item) => ({ remove: item.tags }))
        if (changes.length === 0) return
        void change(changes)
        say({ text: t.allTagsGone(items.length), undo: undoable(changes) })
      },
      remove(items) {
        const removable = items.filter((item) => item.kind === 'notitie' || mayAside)
        if (removable.length < items.length) say({ text: t.answerNotRemovable })
        if (removable.length === 0) return
        for (const item of removable) setGone(item, true)
        say({
          text: t.removed(removable.length),
          undo: () => {
            clear()
            for (const item of removable) setGone(item, false)
          },
        })
      },
      edit(item, text) {
        const requestId = crypto.randomUUID()
        void run([item.id], { text }, () => act('notitie.edit', { notitieId: item.id, text }, requestId))
      },
    }
  }, [act, run, say, clear, mayAside, t])
}
