/**
 * What waits for a person: a verslag to read, to agree with again after it changed, to write, to check and send, to handle
 * correcties of, or to settle.
 */
export type ForYouKind = 'read' | 'changed' | 'write' | 'check' | 'handle' | 'settle'

export interface ForYouItem {
  kind: ForYouKind
  rondeId: string
  ronde: string
  gesprekId: string
  groep: { nummer: number; kort: string }
  /** The last day, as YYYY-MM-DD; null for what has none. */
  until: string | null
  /** How many working days the last day is past; 0 when it is not. */
  late: number
  /** How many correcties or changes it is about; 0 where that says nothing. */
  count: number
}

/** Answer to `GET /api/for-you`. */
export interface ForYouView {
  /** Late ones first, then by date, then those without a date. */
  items: ForYouItem[]
  /** Verslagen that this person reacted to and can still read. */
  done: ForYouItem[]
}
