/**
 * Keys from which the pseudonyms of anonymous answers are derived, one per sitting of a gesprek (G15). They are stored
 * outside the journal, in no copy and no backup, so that a destroyed key exists nowhere. Signed references keep their
 * keys here as well, under names that no sitting has (`rondeOfSitting`).
 */
export interface AnonymousKeys {
  /** The key of this sitting, created when it is missing. Concurrent callers get the same key. */
  get(sitting: string): Promise<Uint8Array>
  /** The key when it exists; never creates one. */
  peek(sitting: string): Promise<Uint8Array | null>
  /** Resolves when the key is gone. Idempotent. */
  destroy(sitting: string): Promise<void>
  sittings(): Promise<string[]>
  close(): Promise<void>
}

/** Length of a key in bytes. */
export const KEY_LENGTH = 32
