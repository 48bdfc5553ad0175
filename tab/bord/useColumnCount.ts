import { type RefCallback, useCallback, useState } from 'react'

const narrowest = 248
const gap = 12

/** How many columns of cards fit beside each other. */
export function useColumnCount(most: number): { columns: number; box: RefCallback<HTMLElement> } {
  const [columns, setColumns] = useState(1)
  const box = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      const measure = (width: number) =>
        setColumns(Math.max(1, Math.min(most, Math.floor((width + gap) / (narrowest + gap)))))
      measure(element.clientWidth)
      const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width))
      observer.observe(element)
      return () => observer.disconnect()
    },
    [most],
  )
  return { columns, box }
}
