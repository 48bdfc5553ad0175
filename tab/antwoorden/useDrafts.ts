import { useCallback, useMemo, useState } from 'react'

export interface Draft {
  text: string
  /** The version of the kept answer that was being changed; 0 when there was none. */
  base: number
}

export interface Drafts {
  of(vraagId: string): Draft | undefined
  write(vraagId: string, draft: Draft): void
  /** Forgets a draft, but only while it still says this: what was typed since is not thrown away. */
  clear(vraagId: string, text?: string): void
  readonly vraagIds: readonly string[]
}

/** Kept on the device at every keystroke, per person, gesprek and vraag; gone only when asked. */
export function useDrafts(personId: string, gesprekId: string): Drafts {
  const prefix = `lob.concept/${personId}/${gesprekId}/`
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(() => stored(prefix))

  const write = useCallback(
    (vraagId: string, draft: Draft) => {
      keep(prefix + vraagId, draft)
      setDrafts((now) => new Map(now).set(vraagId, draft))
    },
    [prefix],
  )
  const clear = useCallback(
    (vraagId: string, text?: string) =>
      setDrafts((now) => {
        if (text !== undefined && now.get(vraagId)?.text !== text) return now
        drop(prefix + vraagId)
        return new Map([...now].filter(([id]) => id !== vraagId))
      }),
    [prefix],
  )
  return useMemo(
    () => ({ of: (vraagId) => drafts.get(vraagId), write, clear, vraagIds: [...drafts.keys()] }),
    [drafts, write, clear],
  )
}

function stored(prefix: string): Map<string, Draft> {
  const found = new Map<string, Draft>()
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue
      const draft: Draft = JSON.parse(localStorage.getItem(key) ?? '')
      if (typeof draft.text === 'string') found.set(key.slice(prefix.length), draft)
    }
  } catch {
    // A device that keeps nothing still lets people write; their words live as long as the page.
  }
  return found
}

function keep(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // As above.
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
