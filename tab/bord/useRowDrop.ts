import { type DragEvent, useCallback, useState } from 'react'
import { useDesk } from './useDesk.ts'

/** The row under a dragged note, and the cell when it is over one. */
export interface Over {
  row: string
  groepId: string | null
}

function placeOf(target: EventTarget): { over: Over; anchor: HTMLElement } | null {
  const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  const row = anchor?.dataset.row
  return anchor && row !== undefined ? { over: { row, groepId: anchor.dataset.groep ?? null }, anchor } : null
}

/** Drops of cards on the rows and cells of the matrix. */
export function useRowDrop() {
  const { dragging, mayDrop, drop } = useDesk()
  const [over, setOver] = useState<Over | null>(null)
  const active = dragging.length > 0
  const welcomes = useCallback(
    (row: string, groepId: string | null) => active && mayDrop(row, groepId),
    [active, mayDrop],
  )
  return {
    over: active ? over : null,
    welcomes,
    handlers: {
      onDragOver(event: DragEvent<HTMLElement>): void {
        const place = placeOf(event.target)
        if (!place || !welcomes(place.over.row, place.over.groepId)) {
          if (over !== null) setOver(null)
          return
        }
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        if (over?.row !== place.over.row || over.groepId !== place.over.groepId) setOver(place.over)
      },
      onDragLeave(event: DragEvent<HTMLElement>): void {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(null)
      },
      onDrop(event: DragEvent<HTMLElement>): void {
        const place = placeOf(event.target)
        setOver(null)
        if (!place || !welcomes(place.over.row, place.over.groepId)) return
        event.preventDefault()
        drop(place.over.row, place.anchor)
      },
    },
  }
}
