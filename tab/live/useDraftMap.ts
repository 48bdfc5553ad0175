import { useCallback, useMemo, useState } from 'react'
import { type DraftStores, removeDraft, storedDrafts } from './draftMap.ts'
import { anonymousDrafts, drafts, writeDraft } from './drafts.ts'

const stores: DraftStores = { named: drafts, anonymous: anonymousDrafts }

export interface DraftMap<D> {
  /** By the place that they are about. */
  readonly all: ReadonlyMap<string, D>
  write(place: string, draft: D): void
  /** Removes a draft, but only while `isSent` holds for it: what was typed since stays. */
  clear(place: string, isSent?: (now: D | undefined) => boolean): void
}

/**
 * Drafts below one place, kept on the device at every keystroke and removed only when asked.
 * @param isAnonymous whether a draft is kept apart from the account; stable between renders
 */
export function useDraftMap<D extends object>(
  root: string,
  blank: D,
  isAnonymous: (place: string, draft: D) => boolean,
): DraftMap<D> {
  const [all, setAll] = useState<ReadonlyMap<string, D>>(() => storedDrafts(root, blank, stores))
  const write = useCallback(
    (place: string, draft: D) => {
      writeDraft(`${root}/${place}`, draft, isAnonymous(place, draft) ? stores.anonymous : stores.named)
      setAll((now) => new Map(now).set(place, draft))
    },
    [root, isAnonymous],
  )
  const clear = useCallback(
    (place: string, isSent: (now: D | undefined) => boolean = () => true) =>
      setAll((now) => {
        if (!isSent(now.get(place))) return now
        removeDraft(`${root}/${place}`, stores)
        return new Map([...now].filter(([other]) => other !== place))
      }),
    [root],
  )
  return useMemo(() => ({ all, write, clear }), [all, write, clear])
}
