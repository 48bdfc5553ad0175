import { useState } from 'react'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import type { CorrectieDrafts } from './correctieDrafts.ts'
import { type Ready, sendCorrecties } from './sendCorrecties.ts'

/** Sends correcties, and then what comes after them. */
export function useSending(gesprekId: string, drafts: CorrectieDrafts, canGo: string) {
  const act = useAction()
  const sending = useAttempt()
  const other = useAttempt()
  /** How many correcties arrived. */
  const [sent, setSent] = useState(0)
  const send = (ready: readonly Ready[], then?: () => Promise<unknown>): Promise<boolean> =>
    sending.attempt(async () => {
      setSent(0)
      await sendCorrecties(ready, {
        gesprekId,
        drafts,
        canGo,
        give: (input) => act('correctie.give', input),
        onSent: setSent,
      })
      await then?.()
    })
  return {
    busy: sending.busy,
    failure: sending.error && { error: sending.error, sent },
    /** Why the last act of `run` was refused. */
    refusal: other.error,
    send,
    /** Does another act, and keeps why it was refused. */
    run: other.attempt,
    act,
  }
}
