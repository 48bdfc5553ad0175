import { useCallback, useMemo, useState } from 'react'
import { anonymousDrafts, drafts as kept, readDraft, writeDraft } from '../live/drafts.ts'
import type { CorrectieDraft } from './draft.ts'

export interface CorrectieDrafts {
  /** By the place that they are about, see `placeOf`. */
  readonly all: ReadonlyMap<string, CorrectieDraft>
  write(place: string, draft: CorrectieDraft): void
  /** Removes a draft, but only while it is still this one: what was typed since stays. */
  clear(place: string, draft?: CorrectieDraft): void
}

/** Where a draft is kept: one for each paragraph, and one for what is missing in a thema. */
export const placeOf = ({ paragraphId, themaId }: { paragraphId: string | null; themaId: string }): string =>
  paragraphId ?? `ontbreekt.${themaId}`

const blank: CorrectieDraft = {
  ...{ correctieId: '', kind: 'change', themaId: '', paragraphId: null, base: 0, text: [], reason: '' },
}

/**
 * Drafts of correcties of one verslag, kept on the device at every keystroke. Those of an anonymous thema are kept apart
 * (`anonymousDrafts`).
 */
export function useCorrectieDrafts(
  gesprekId: string,
  isAnonymous: (themaId: string) => boolean,
): CorrectieDrafts {
  const root = `correctie/${gesprekId}`
  const [all, setAll] = useState<ReadonlyMap<string, CorrectieDraft>>(() => stored(root))
  const write = useCallback(
    (place: string, draft: CorrectieDraft) => {
      writeDraft(`${root}/${place}`, draft, isAnonymous(draft.themaId) ? anonymousDrafts : kept)
      setAll((now) => new Map(now).set(place, draft))
    },
    [root, isAnonymous],
  )
  const clear = useCallback(
    (place: string, draft?: CorrectieDraft) =>
      setAll((now) => {
        if (draft !== undefined && now.get(place) !== draft) return now
        for (const one of [kept, anonymousDrafts]) writeDraft(`${root}/${place}`, null, one)
        return new Map([...now].filter(([other]) => other !== place))
      }),
    [root],
  )
  return useMemo(() => ({ all, write, clear }), [all, write, clear])
}

function stored(root: string): Map<string, CorrectieDraft> {
  return new Map(
    [kept, anonymousDrafts].flatMap((from) =>
      from.placesIn(root).flatMap((place): [string, CorrectieDraft][] => {
        const draft = readDraft(place, blank, from)
        return draft.correctieId === '' ? [] : [[place.slice(root.length + 1), draft]]
      }),
    ),
  )
}
