import { type Drafts, readDraft, writeDraft } from './drafts.ts'

/** Where drafts are kept on the device: those under the account, and those of anonymous thema's apart from it (X11.h). */
export interface DraftStores {
  readonly named: Drafts
  readonly anonymous: Drafts
}

/** The drafts below a place, by the rest of their place. */
export function storedDrafts<D extends object>(
  root: string,
  blank: D,
  { named, anonymous }: DraftStores,
): Map<string, D> {
  const found = [named, anonymous].flatMap((from) =>
    from
      .placesIn(root)
      .map((place): [string, D] => [place.slice(root.length + 1), readDraft(place, blank, from)]),
  )
  return new Map(found)
}

/** Removes a draft from both stores. */
export function removeDraft(place: string, { named, anonymous }: DraftStores): void {
  for (const store of [named, anonymous]) writeDraft(place, null, store)
}
