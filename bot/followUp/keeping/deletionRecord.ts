import type { ErasureRecord } from '../../ports/erasureRegister.ts'

const PREFIX = 'ronde:'

/** Under which id the register of erasures knows the deletion of a ronde. */
export const deletionIdOf = (rondeId: string): string => `${PREFIX}${rondeId}`

/** The ronde that a record says is deleted; null for the erasure of a person. */
export const deletionIn = ({ erasureId }: Pick<ErasureRecord, 'erasureId'>): string | null =>
  erasureId.startsWith(PREFIX) ? erasureId.slice(PREFIX.length) : null
