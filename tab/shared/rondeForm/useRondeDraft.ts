import { useCallback, useEffect, useState } from 'react'
import { emptyDraft, type RondeDraft } from './rondeDraft.ts'

export interface DraftKeeper {
  draft: RondeDraft
  change(part: Partial<RondeDraft>): void
  discard(): void
  /** When it was last kept; null when this device keeps nothing. */
  keptAt: number | null
}

function keyOf(person: string): string {
  return `ronde-concept/${person}`
}

function kept(person: string): RondeDraft {
  try {
    const stored: Partial<RondeDraft> = JSON.parse(localStorage.getItem(keyOf(person)) ?? '{}')
    return { ...emptyDraft, ...stored }
  } catch {
    return emptyDraft
  }
}

/** The draft of a new ronde, kept on the device with every change, apart per person. */
export function useRondeDraft(person: string): DraftKeeper {
  const [draft, setDraft] = useState(() => kept(person))
  const [keptAt, setKeptAt] = useState<number | null>(null)
  useEffect(() => {
    if (draft === emptyDraft) return
    try {
      localStorage.setItem(keyOf(person), JSON.stringify(draft))
      setKeptAt(Date.now())
    } catch {
      setKeptAt(null)
    }
  }, [draft, person])
  const change = useCallback(
    (part: Partial<RondeDraft>) => setDraft((before) => ({ ...before, ...part })),
    [],
  )
  const discard = useCallback(() => {
    localStorage.removeItem(keyOf(person))
    setDraft(emptyDraft)
  }, [person])
  return { draft, change, discard, keptAt }
}
