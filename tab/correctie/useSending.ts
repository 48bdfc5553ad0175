import { useState } from 'react'
import type { RichText } from '../../bot/domain/richText.ts'
import { type ApiError, asApiError } from '../live/apiError.ts'
import { useAction } from '../live/useAction.ts'
import { type CorrectieDraft, giveOf } from './draft.ts'
import type { CorrectieDrafts } from './useCorrectieDrafts.ts'

export interface Ready {
  place: string
  draft: CorrectieDraft
  /** The text of the paragraph that it is about; null when there is none. */
  before: RichText | null
}

interface Failure {
  error: ApiError
  /** How many correcties arrived before it failed. */
  sent: number
}

/**
 * Sends correcties one by one, and then what comes after them. A draft stays on the device until the server has it; its id
 * makes a repeat harmless.
 */
export function useSending(gesprekId: string, drafts: CorrectieDrafts, canGo: string) {
  const act = useAction()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const send = async (ready: readonly Ready[], then?: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    let sent = 0
    try {
      for (const { place, draft, before } of ready) {
        await act('correctie.give', giveOf(gesprekId, draft, before, canGo))
        drafts.clear(place, draft)
        sent += 1
      }
      await then?.()
      return true
    } catch (cause) {
      setFailure({ error: asApiError(cause), sent })
      return false
    } finally {
      setBusy(false)
    }
  }
  /** Does another act, and keeps why it was refused. */
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setRefusal(null)
    await work().catch((cause) => setRefusal(asApiError(cause)))
  }
  return { busy, failure, refusal, send, run, act }
}
