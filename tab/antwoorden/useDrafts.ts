import { useCallback, useMemo, useState } from 'react'
import { anonymousDrafts, drafts as kept, readDraft, writeDraft } from '../live/drafts.ts'

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

/**
 * Drafts of answers, kept at every keystroke per gesprek and vraag; removed only when asked. Those of an anonymous thema
 * are kept apart (`anonymousDrafts`).
 */
export function useDrafts(gesprekId: string, isAnonymous: (vraagId: string) => boolean): Drafts {
  const place = `antwoord/${gesprekId}`
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(() => stored(place))

  const write = useCallback(
    (vraagId: string, draft: Draft) => {
      writeDraft(`${place}/${vraagId}`, draft, isAnonymous(vraagId) ? anonymousDrafts : kept)
      setDrafts((now) => new Map(now).set(vraagId, draft))
    },
    [place, isAnonymous],
  )
  const clear = useCallback(
    (vraagId: string, text?: string) =>
      setDrafts((now) => {
        if (text !== undefined && now.get(vraagId)?.text !== text) return now
        for (const one of [kept, anonymousDrafts]) writeDraft(`${place}/${vraagId}`, null, one)
        return new Map([...now].filter(([id]) => id !== vraagId))
      }),
    [place],
  )
  return useMemo(
    () => ({ of: (vraagId) => drafts.get(vraagId), write, clear, vraagIds: [...drafts.keys()] }),
    [drafts, write, clear],
  )
}

function stored(place: string): Map<string, Draft> {
  const found = [kept, anonymousDrafts].flatMap((from) =>
    from
      .placesIn(place)
      .map((one): [string, Draft] => [
        one.slice(place.length + 1),
        readDraft(one, { text: '', base: 0 }, from),
      ]),
  )
  return new Map(found)
}
