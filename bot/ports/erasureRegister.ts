/** One erasure as it is remembered outside the journal, without anything that says who it was. */
export interface ErasureRecord {
  erasureId: string
  tenantId: string
  /** Epoch ms. */
  at: number
  /** A hash of tenant and person: whoever does not have the id cannot find it from this. */
  person: string
}

/**
 * What was erased, kept outside the journal and in no backup of it: so that a backup of before an erasure, once put back,
 * is erased again before anybody reads it (spec X3).
 */
export interface ErasureRegister {
  /** The same one twice is kept once. */
  add(record: ErasureRecord): Promise<void>
  all(): Promise<ErasureRecord[]>
  close(): Promise<void>
}
