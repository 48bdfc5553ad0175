/** One erasure, stored outside the journal without identifying the person. */
export interface ErasureRecord {
  erasureId: string
  tenantId: string
  /** Epoch ms. */
  at: number
  /** Hash of tenant id and person id; the id cannot be found from it. */
  person: string
}

/** Parses a line of the register; null when it is not a record. */
export function parseErasure(line: string): ErasureRecord | null {
  try {
    const { erasureId, tenantId, at, person }: Partial<ErasureRecord> = JSON.parse(line)
    const hasTexts =
      typeof erasureId === 'string' && typeof tenantId === 'string' && typeof person === 'string'
    return hasTexts && typeof at === 'number' ? { erasureId, tenantId, at, person } : null
  } catch {
    return null
  }
}

/**
 * All erasures, stored outside the journal and in no backup of it. When a backup from before an erasure is restored, the
 * erasure is repeated before anybody reads it (X3.i).
 */
export interface ErasureRegister {
  /** Idempotent by `erasureId`. */
  add(record: ErasureRecord): Promise<void>
  all(): Promise<ErasureRecord[]>
  close(): Promise<void>
}
