import { useEffect, useMemo, useState } from 'react'
import type { ThemaRunView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'

/** Ticks show at once and are put right when the server tells otherwise. */
export function useTicks(run: ThemaRunView, attempt: (work: () => Promise<unknown>) => Promise<boolean>) {
  const act = useAction()
  const { gesprekId, themaId } = run
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map())

  useEffect(() => {
    setPending((now) => {
      const open = [...now].filter(([id, ticked]) => run.ticked.includes(id) !== ticked)
      return open.length === now.size ? now : new Map(open)
    })
  }, [run.ticked])

  const ticked = useMemo(() => {
    const all = new Set(run.ticked)
    for (const [id, on] of pending) on ? all.add(id) : all.delete(id)
    return all
  }, [run.ticked, pending])

  const tick = async (vraagId: string, on: boolean): Promise<void> => {
    setPending((now) => new Map(now).set(vraagId, on))
    const done = await attempt(() => act('vraag.tick', { gesprekId, themaId, vraagId, ticked: on }))
    if (!done) setPending((now) => new Map([...now].filter(([id]) => id !== vraagId)))
  }
  return { ticked, tick }
}
