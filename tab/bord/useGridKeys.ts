import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'

function cellAt(grid: HTMLElement, row: number, column: number): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)
}

function positionOf(cell: Element | null): [number, number] | null {
  const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(',').map(Number)
  return row === undefined || column === undefined ? null : [row, column]
}

function moved(key: string, row: number, column: number): [number, number] | null {
  switch (key) {
    case 'ArrowUp':
      return [row - 1, column]
    case 'ArrowDown':
      return [row + 1, column]
    case 'ArrowLeft':
      return [row, column - 1]
    case 'ArrowRight':
      return [row, column + 1]
    case 'Home':
      return [row, 0]
    default:
      return null
  }
}

/** Arrows move through a grid whose cells carry `data-cell="row,column"`; Enter and space press the cell. */
export function useGridKeys(onPress: (cell: HTMLElement) => void) {
  return {
    onClick(event: MouseEvent<HTMLElement>): void {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
      if (cell) onPress(cell)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      const from = event.target instanceof Element ? event.target : null
      const at = positionOf(from)
      if (!at || !(from instanceof HTMLElement)) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        onPress(from)
        return
      }
      const to = moved(event.key, ...at)
      const cell = to && cellAt(event.currentTarget, ...to)
      if (to === null) return
      event.preventDefault()
      cell?.focus()
    },
    /** Tab returns to the cell that had the focus last. */
    onFocus(event: FocusEvent<HTMLElement>): void {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return
      for (const cell of event.currentTarget.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]'))
        cell.tabIndex = -1
      event.target.tabIndex = 0
    },
  }
}
