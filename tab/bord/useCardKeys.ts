import type { KeyboardEvent } from 'react'
import type { BoardItem } from './boardItems.ts'
import { along, sideways, vertically } from './cardWalk.ts'
import { useDesk } from './useDesk.ts'
import type { FeedFocus } from './useFeedFocus.ts'
import { useTexts } from './useTexts.ts'

interface Cards {
  list: string
  items: readonly BoardItem[]
  columns: readonly (readonly BoardItem[])[]
  focus: FeedFocus
}

function topOf(root: HTMLElement | null, id: string): number {
  return root?.querySelector(`[data-note="${CSS.escape(id)}"]`)?.getBoundingClientRect().top ?? 0
}

/** Everything that can be done with a card from the keyboard; `item` is the card under the focus. */
export function useCardKeys({ list, items, columns, focus }: Cards) {
  const desk = useDesk()
  const t = useTexts().bord

  const next = (key: string, id: string): string | undefined => {
    switch (key) {
      case 'j':
        return along(items, id, 1)
      case 'k':
        return along(items, id, -1)
      case 'ArrowDown':
        return vertically(columns, id, 1)
      case 'ArrowUp':
        return vertically(columns, id, -1)
      case 'ArrowRight':
      case 'ArrowLeft': {
        const top = topOf(focus.root.current, id)
        return sideways(
          columns,
          id,
          key === 'ArrowRight' ? 1 : -1,
          (cards) =>
            [...cards].sort(
              (a, b) =>
                Math.abs(topOf(focus.root.current, a.id) - top) -
                Math.abs(topOf(focus.root.current, b.id) - top),
            )[0],
        )
      }
      case 'Home':
        return items[0]?.id
      case 'End':
        return items.at(-1)?.id
      default:
        return undefined
    }
  }

  const tagByDigit = (item: BoardItem, digit: number): void => {
    const subject = desk.subject(item)
    const themaOf = (one: BoardItem) => {
      const groepId = desk.map.place.groepOf(one)
      const groep = groepId === undefined ? undefined : desk.map.groepen.get(groepId)
      return groep?.themas.find((thema) => thema.nummer === digit)
    }
    const thema = themaOf(item)
    if (!thema) {
      desk.say(t.noSuchThema(digit))
      return
    }
    const target = { key: thema.id, titel: thema.titel, themaOf: (one: BoardItem) => themaOf(one)?.id }
    const all = subject.every((one) => one.tags.includes(target.themaOf(one) ?? ''))
    if (all) desk.acts.untag(subject, target)
    else desk.acts.tag(subject, target)
  }

  return (event: KeyboardEvent, item: BoardItem): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const to = next(key, item.id)
    const order = items.map((one) => one.id)
    if (to !== undefined) {
      if (event.shiftKey) {
        if (!desk.bulk.ids.has(item.id)) desk.bulk.toggle(item.id)
        desk.bulk.extend(order, to)
      }
      focus.focus(to)
    } else if (/^[1-9]$/.test(key)) tagByDigit(item, Number(key))
    else if (key === 'x') desk.bulk.toggle(item.id)
    else if (key === 'e') desk.edit(item, list)
    else if (key === 'Delete') {
      desk.acts.remove(desk.subject(item))
      desk.bulk.clear()
    } else if (key === 'Escape' && desk.bulk.ids.size > 0) desk.bulk.clear()
    else if (key === 'ContextMenu' || key === 'Enter' || (key === 'F10' && event.shiftKey)) {
      if (event.target instanceof HTMLElement) desk.openMenu({ item, anchor: event.target, list })
    } else return
    event.preventDefault()
  }
}
