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

/** Between a place and the browser tab that types there beside another one. */
const BESIDE = '~'

/**
 * Keeps half-typed words on the device at every keystroke, apart per account. Writing is synchronous, so that what was
 * typed last survives when the page is dropped. Where the device stores nothing, words live as long as the page. Two
 * browser tabs that type in one place keep their words apart: the later one stores beside the earlier one.
 * @param storage called at every use, because a browser may let the very property throw
 * @param account key of who is signed in; null keeps words in memory only
 * @param tab name of this browser tab, the same after a reload; not the one that anonymous drafts are kept under, as the
 *   account stands beside it
 */
export function createDrafts(
  storage: () => TextStorage,
  account: () => string | null,
  tab: () => string | null = () => tabTag(`${BESIDE}${account()}`),
): Drafts {
  const memory = new Map<string, string>()
  const lost = new Set<string>()
  /** Under which key this page stores a place, and what it last saw there. */
  const seen = new Map<string, { at: string; text: string | null }>()
  const keyOf = (place: string): string => `${ROOT}/${account() ?? ''}/${place}`

  /** Where the words of a place are: those of this browser tab, else of the place, else what another tab left. */
  const find = (key: string): { at: string; text: string | null } => {
    const from = storage()
    const own = `${key}${BESIDE}${tab()}`
    const keys = Array.from({ length: from.length }, (_, index) => from.key(index) ?? '')
    const left = keys.filter((one) => one.startsWith(`${key}${BESIDE}`)).toSorted()
    for (const at of [own, key, ...left]) {
      const text = from.getItem(at)
      if (text !== null) return { at, text }
    }
    return { at: key, text: null }
  }

  const store = (key: string, text: string): boolean => {
    if (account() === null) return false
    try {
      // Removing words that this page never read means those that it would have found.
      const { at, text: former } = seen.get(key) ?? (text === '' ? find(key) : { at: key, text: null })
      const there = storage().getItem(at)
      const isOthers = there !== null && there !== former && there !== text
      if (text === '') {
        if (!isOthers) storage().removeItem(at)
        seen.set(key, { at: key, text: null })
        return true
      }
      const to = isOthers ? besideOthers(key, at) : at
      storage().setItem(to, text)
      seen.set(key, { at: to, text })
      return true
    } catch {
      return false
    }
  }

  /** A key of its own for this page. A copied browser tab has the name of the first one, so that may be taken too. */
  const besideOthers = (key: string, taken: string): string => {
    const own = `${key}${BESIDE}${tab()}`
    const isFree = own !== taken && storage().getItem(own) === null
    return isFree ? own : `${key}${BESIDE}${crypto.randomUUID()}`
  }

  return {
    unstored: () => lost.size > 0,
    read(place) {
      const key = keyOf(place)
      const here = memory.get(key)
      if (here !== undefined || account() === null) return here ?? null
      try {
        const found = find(key)
        seen.set(key, found)
        return found.text
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
          const key = stored.key(index)?.split(BESIDE, 1)[0]
          if (key !== undefined && memory.get(key) !== '') keys.add(key)
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

/**
 * Removes words that were sent, unless more was typed since: then all of it stays.
 * @returns whether they were removed
 */
export function clearSent(place: string, sent: string, from: Drafts = drafts): boolean {
  if ((from.read(place) ?? '').trim() !== sent.trim()) return false
  from.write(place, '')
  return true
}
