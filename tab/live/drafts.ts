import { signedInAs } from './session.ts'
import { tabTag } from './tabTag.ts'

/** The part of `localStorage` that is used. */
export interface TextStorage {
  getItem(key: string): string | null
  setItem(key: string, text: string): void
  removeItem(key: string): void
  key(index: number): string | null
  readonly length: number
}

/** Half-typed words by the place where they are typed. */
export interface Drafts {
  read(place: string): string | null
  /** Keeps the words; an empty text removes them. Returns false when they live only as long as the page. */
  write(place: string, text: string): boolean
  /** Places below this one that hold words. */
  placesIn(place: string): string[]
  /** Whether words live only as long as this page, because the device did not store them. */
  unstored(): boolean
}

const ROOT = 'lob-draft'

/**
 * Keeps half-typed words on the device at every keystroke, apart per account. Writing is synchronous, so that what was
 * typed last survives when the page is dropped. Where the device stores nothing, words live as long as the page.
 * @param storage called at every use, because a browser may let the very property throw
 * @param account key of who is signed in; null keeps words in memory only
 */
export function createDrafts(storage: () => TextStorage, account: () => string | null): Drafts {
  const memory = new Map<string, string>()
  const lost = new Set<string>()
  const keyOf = (place: string): string => `${ROOT}/${account() ?? ''}/${place}`
  const store = (key: string, text: string): boolean => {
    if (account() === null) return false
    try {
      if (text === '') storage().removeItem(key)
      else storage().setItem(key, text)
      return true
    } catch {
      return false
    }
  }
  return {
    unstored: () => lost.size > 0,
    read(place) {
      const key = keyOf(place)
      const here = memory.get(key)
      if (here !== undefined || account() === null) return here ?? null
      try {
        return storage().getItem(key)
      } catch {
        return null
      }
    },
    write(place, text) {
      const key = keyOf(place)
      memory.set(key, text)
      const stored = store(key, text)
      if (stored || text === '') lost.delete(key)
      else lost.add(key)
      return stored
    },
    placesIn(place) {
      const prefix = `${keyOf(place)}/`
      const keys = new Set([...memory].filter(([, text]) => text !== '').map(([key]) => key))
      try {
        const stored = storage()
        for (let index = 0; account() !== null && index < stored.length; index++) {
          const key = stored.key(index)
          if (key !== null && memory.get(key) !== '') keys.add(key)
        }
      } catch {
        // Only what this page holds.
      }
      return [...keys]
        .filter((key) => key.startsWith(prefix))
        .map((key) => `${place}/${key.slice(prefix.length)}`)
    },
  }
}

/** The drafts of who is signed in on this page. */
export const drafts: Drafts = createDrafts(() => localStorage, signedInAs)

/**
 * Drafts of anonymous words. They live as long as the browser tab, which survives a reload and Teams removing the frame,
 * and their key does not name the person: nothing on the device says who wrote them (X11.h).
 */
export const anonymousDrafts: Drafts = createDrafts(
  () => sessionStorage,
  () => tabTag(signedInAs()),
)

/** A stored draft that is not text, or the fallback when there is none or it cannot be read. */
export function readDraft<T extends object>(place: string, fallback: T, from: Drafts = drafts): T {
  try {
    const found: Partial<T> = JSON.parse(from.read(place) || '{}')
    return { ...fallback, ...found }
  } catch {
    return fallback
  }
}

/** Keeps a draft that is not text; null removes it. Returns false when it lives only as long as the page. */
export function writeDraft(place: string, draft: object | null, to: Drafts = drafts): boolean {
  return to.write(place, draft === null ? '' : JSON.stringify(draft))
}
