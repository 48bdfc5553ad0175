/**
 * Keys that pseudonyms of anonymous answers are made with (spec G15), one for each sitting of a gesprek. They are kept
 * outside the journal, in no copy and no backup of ours, and what is destroyed here is nowhere of ours any more. Others
 * keep keys here too, under names that no sitting has (`rondeOfSitting`).
 */
export interface AnonymousKeys {
  /** The key of this sitting, made when it is not there. Whoever asks at the same moment gets the same one. */
  get(sitting: string): Promise<Uint8Array>
  /** Only what is there: asking makes nothing. */
  peek(sitting: string): Promise<Uint8Array | null>
  /** Comes back when it is gone; the same when it was not there. */
  destroy(sitting: string): Promise<void>
  sittings(): Promise<string[]>
  close(): Promise<void>
}

/** Bytes of a key. */
export const KEY_LENGTH = 32
