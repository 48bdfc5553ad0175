import { useEffect, useMemo } from 'react'
import type { ThemaRunView } from '../../bot/protocol/view.ts'
import { ApiError } from '../live/apiError.ts'
import { currentOutbox } from '../live/currentOutbox.ts'
import { useRefusedActs, useSend } from '../live/useOutbox.ts'

/** Ticks of the vragen of an open thema: shown at once, and taken back with the reason when one is refused. */
export function useTicks(run: ThemaRunView, attempt: (work: () => Promise<unknown>) => Promise<boolean>) {
  const send = useSend()
  const { id, gesprekId, themaId } = run
  const ticked = useMemo(() => new Set(run.ticked), [run.ticked])
  const refused = useRefusedActs().get(id)
  useEffect(() => {
    if (refused?.action !== 'vraag.tick' || refused.error === null) return
    const { code, message, requestId } = refused.error
    currentOutbox().discard(refused.requestId)
    void attempt(() => Promise.reject(new ApiError(code, message, requestId)))
  }, [refused, attempt])
  const tick = (vraagId: string, on: boolean): void => {
    send({ action: 'vraag.tick', input: { gesprekId, themaId, vraagId, ticked: on } })
  }
  return { ticked, tick }
}
