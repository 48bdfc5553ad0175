import { useMemo } from 'react'
import { useDraftMap } from '../live/useDraftMap.ts'

export interface Draft {
  text: string
  /** The version of the kept answer that was being changed; 0 when there was none. */
  base: number
}

export interface Drafts {
  of(vraagId: string): Draft | undefined
  write(vraagId: string, draft: Draft): void
  /** Removes a draft, but only while it still holds this text: what was typed since stays. */
  clear(vraagId: string, text?: string): void
  readonly vraagIds: readonly string[]
}

const blank: Draft = { text: '', base: 0 }

/** Drafts of answers, by vraag; see `useDraftMap`. */
export function useDrafts(gesprekId: string, isAnonymous: (vraagId: string) => boolean): Drafts {
  const { all, write, clear } = useDraftMap(`antwoord/${gesprekId}`, blank, isAnonymous)
  return useMemo(
    () => ({
      of: (vraagId) => all.get(vraagId),
      write,
      clear: (vraagId, text) => clear(vraagId, (now) => text === undefined || now?.text === text),
      vraagIds: [...all.keys()],
    }),
    [all, write, clear],
  )
}
