import { useCallback, useMemo, useState } from 'react'
import { useContent } from '../live/useContent.ts'
import { useOnly } from '../live/useEntities.ts'
import type { BoardItem } from './boardItems.ts'
import type { Choice } from './placing.ts'
import { useBoardActs } from './useBoardActs.ts'
import type { BoardMap } from './useBoardMap.ts'
import { useBulk } from './useBulk.ts'
import type { Desk, OpenMenu } from './useDesk.ts'
import { useDropTargets } from './useDropTargets.ts'
import type { NoticeState } from './useNotice.ts'
import { useTexts } from './useTexts.ts'
import { useTroubles } from './useTroubles.ts'

interface Given {
  map: BoardMap
  items: readonly BoardItem[]
  notices: NoticeState
  choice: Choice
  fresh: ReadonlySet<string>
}

/** What the lists of cards on one board share. */
export function useBoardDesk({ map, items, notices, choice, fresh }: Given): Desk {
  const t = useTexts().bord
  const mayAside = useOnly('me')?.acts.includes('antwoord.setAside') ?? false
  const { content } = useContent()
  const bulk = useBulk()
  const { troubles, dismiss, close, replace } = useTroubles()
  const acts = useBoardActs({ dismiss, replace }, notices, mayAside)
  const dropping = useDropTargets(map, acts, choice.row)
  const [editing, setEditing] = useState<string | null>(null)
  const [menu, openMenu] = useState<OpenMenu | null>(null)
  const { say: tell } = notices

  const say = useCallback((text: string) => tell({ text }), [tell])
  const edit = useCallback(
    (item: BoardItem, list: string) => {
      if (item.kind === 'antwoord') say(t.answerNotEditable)
      else setEditing(`${list}/${item.id}`)
    },
    [say, t],
  )
  const stopEditing = useCallback(() => setEditing(null), [])
  const subject = useCallback(
    (item: BoardItem) => (bulk.ids.has(item.id) ? items.filter((one) => bulk.ids.has(one.id)) : [item]),
    [bulk.ids, items],
  )
  const labels = useMemo(() => new Map(content?.labels.map((label) => [label.id, label.titel])), [content])
  const labelOf = useCallback((id: string) => labels.get(id) ?? '', [labels])
  const groepName = useCallback(
    (item: BoardItem) => map.groepen.get(map.place.groepOf(item) ?? '')?.kort ?? '',
    [map],
  )

  return {
    ...dropping,
    map,
    acts,
    bulk,
    subject,
    troubles,
    closeTrouble: close,
    fresh,
    labelOf,
    groepName,
    editing,
    edit,
    stopEditing,
    menu,
    openMenu,
    say,
    mayAside,
  }
}
