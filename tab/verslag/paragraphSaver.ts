import type { RichText } from '../../bot/domain/richText.ts'
import { wasWritten } from '../live/outboxItem.ts'
import type { Seen } from './verslagLines.ts'

/** An editor saves this long after the last key, and at most this often, in milliseconds (D25). */
const SAVE_AFTER = 2_000
const SAVE_EVERY = 10_000

export interface SaverTools {
  now(): number
  /** Runs later; returns how to cancel it. */
  after(ms: number, run: () => void): () => void
  /** Puts a text in the outbox. Resolves with the result of the server, or never. */
  send(text: RichText, base: number, seen: Seen): Promise<unknown>
}

/** Saves what one person writes in one paragraph. */
export interface ParagraphSaver {
  /** The version that the next text is based on. */
  base(): number
  /** An editor opens. @param pending the base of a text that an earlier page left in the outbox, and what it waits for */
  open(pending?: { base: number; confirmed: Promise<unknown> }): void
  /** @param version of the paragraph that the editor shows, and `seen` of its notes; taken as the base at the first change only */
  changed(text: RichText, version: number, seen: Seen): void
  /** Sends what is not sent yet. */
  flush(): void
}

/**
 * The version that a text is based on is fixed when the person starts to type, and moves on only with their own texts:
 * what another person writes in that time is kept beside it, never replaced (R1.i).
 */
export function createSaver({ now, after, send }: SaverTools): ParagraphSaver {
  let base = 0
  let notes: Seen = []
  let typed = false
  let unsaved: RichText | null = null
  let savedAt = Number.NEGATIVE_INFINITY
  let onTheWay = 0
  let cancel = (): void => undefined

  const follow = (confirmed: Promise<unknown>): void => {
    onTheWay += 1
    void confirmed.then((result) => {
      onTheWay -= 1
      if (wasWritten(result)) base += 1
    })
  }
  const flush = (): void => {
    cancel()
    if (unsaved === null) return
    const text = unsaved
    unsaved = null
    savedAt = now()
    follow(send(text, base, notes))
  }
  return {
    base: () => base,
    open(pending) {
      typed = false
      if (pending === undefined || onTheWay > 0) return
      base = pending.base
      follow(pending.confirmed)
    },
    changed(text, version, seen) {
      if (!typed && onTheWay === 0) base = Math.max(base, version)
      if (!typed) notes = seen
      typed = true
      unsaved = text
      cancel()
      cancel = after(Math.max(SAVE_AFTER, savedAt + SAVE_EVERY - now()), flush)
    },
    flush,
  }
}
