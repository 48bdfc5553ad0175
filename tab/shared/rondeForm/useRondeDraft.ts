import { useCallback, useEffect, useState } from 'react'
import { readDraft, writeDraft } from '../../live/drafts.ts'
import { emptyDraft, type RondeDraft } from './rondeDraft.ts'

export interface DraftKeeper {
  draft: RondeDraft
  change(part: Partial<RondeDraft>): void
  discard(): void
  /** When it was last stored, epoch ms; null when the device stores nothing. */
  keptAt: number | null
}

const PLACE = 'ronde'

/** The draft of a new ronde, kept on the device with every change. */
export function useRondeDraft(): DraftKeeper {
  const [draft, setDraft] = useState(() => readDraft(PLACE, emptyDraft))
  const [keptAt, setKeptAt] = useState<number | null>(null)
  useEffect(() => {
    if (draft === emptyDraft) return
    setKeptAt(writeDraft(PLACE, draft) ? Date.now() : null)
  }, [draft])
  const change = useCallback(
    (part: Partial<RondeDraft>) => setDraft((before) => ({ ...before, ...part })),
    [],
  )
  const discard = useCallback(() => {
    writeDraft(PLACE, null)
    setDraft(emptyDraft)
  }, [])
  return { draft, change, discard, keptAt }
}
