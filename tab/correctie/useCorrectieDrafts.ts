import { useCallback, useMemo } from 'react'
import { useDraftMap } from '../live/useDraftMap.ts'
import { type CorrectieDrafts, correctieDrafts } from './correctieDrafts.ts'
import type { CorrectieDraft } from './draft.ts'

const blank: CorrectieDraft = {
  ...{ correctieId: '', kind: 'change', themaId: '', paragraphId: null, base: 0, text: [], reason: '' },
}

/** Drafts of correcties of one verslag; see `useDraftMap`. */
export function useCorrectieDrafts(
  gesprekId: string,
  isAnonymous: (themaId: string) => boolean,
): CorrectieDrafts {
  const isApart = useCallback(
    (_place: string, { themaId }: CorrectieDraft) => isAnonymous(themaId),
    [isAnonymous],
  )
  const drafts = useDraftMap(`correctie/${gesprekId}`, blank, isApart)
  return useMemo(() => correctieDrafts(drafts), [drafts])
}
