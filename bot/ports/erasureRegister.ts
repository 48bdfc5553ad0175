/** One erasure as it is remembered outside the journal, without anything that says who it was. */
export interface ErasureRecord {
  erasureId: string
  tenantId: string
  /** Epoch ms. */
  at: number
  /** A hash of tenant and person: whoever does not have the id cannot find it from this. */
  person: string
}

/** A record as it is written on a line; null for anything else. */
export function erasureIn(line: string): ErasureRecord | null {
  try {
    const { erasureId, tenantId, at, person }: Partial<ErasureRecord> = JSON.parse(line)
    const whole = typeof erasureId === 'string' && typeof tenantId === 'string' && typeof person === 'string'
    return whole && typeof at === 'number' ? { erasureId, tenantId, at, person } : null
  } catch {
    return null
  }
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
