import type { DraftMap } from '../live/useDraftMap.ts'
import type { CorrectieDraft } from './draft.ts'

/** Where a draft is kept: one for each paragraph, and one for what is missing in a thema. */
export const placeOf = ({ paragraphId, themaId }: { paragraphId: string | null; themaId: string }): string =>
  paragraphId ?? `ontbreekt.${themaId}`

export interface CorrectieDrafts {
  /** By the place that they are about, see `placeOf`. */
  readonly all: ReadonlyMap<string, CorrectieDraft>
  write(place: string, draft: CorrectieDraft): void
  /** Removes a draft, but only while it is still this one: what was typed since stays. */
  clear(place: string, draft?: CorrectieDraft): void
}

/** The drafts of a verslag. What was stored without an id is no correctie, and is not shown. */
export const correctieDrafts = ({ all, write, clear }: DraftMap<CorrectieDraft>): CorrectieDrafts => ({
  all: new Map([...all].filter(([, { correctieId }]) => correctieId !== '')),
  write,
  clear: (place, draft) => clear(place, (now) => draft === undefined || now === draft),
})
