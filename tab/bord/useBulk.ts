import { useCallback, useMemo, useState } from 'react'

export interface Bulk {
  ids: ReadonlySet<string>
  toggle(id: string): void
  /** Selects from the last chosen item up to this one, in the order of the list. */
  extend(order: readonly string[], to: string): void
  clear(): void
}

const none: ReadonlySet<string> = new Set()

/** Notes that are chosen to be handled together. */
export function useBulk(): Bulk {
  const [state, setState] = useState<{ ids: ReadonlySet<string>; anchor: string | null }>({
    ids: none,
    anchor: null,
  })
  const toggle = useCallback((id: string) => {
    setState(({ ids }) => {
      const after = new Set(ids)
      if (!after.delete(id)) after.add(id)
      return { ids: after, anchor: id }
    })
  }, [])
  const extend = useCallback((order: readonly string[], to: string) => {
    setState(({ ids, anchor }) => {
      const from = order.indexOf(anchor ?? to)
      const until = order.indexOf(to)
      const range = order.slice(Math.min(from, until), Math.max(from, until) + 1)
      return { ids: new Set([...ids, ...range]), anchor: anchor ?? to }
    })
  }, [])
  const clear = useCallback(() => setState({ ids: none, anchor: null }), [])
  return useMemo(() => ({ ids: state.ids, toggle, extend, clear }), [state.ids, toggle, extend, clear])
}
