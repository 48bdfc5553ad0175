import { createHash } from 'node:crypto'
import { ERASED } from '../domain/personId.ts'

/**
 * The id that replaces a person: the same for one person in one stream, so that counts stay. Without the salt, which is
 * cleared, it leads neither back to the person nor to another stream.
 */
export function tokenFor(salt: string, stream: string, personId: string): string {
  const hash = createHash('sha256').update(JSON.stringify([salt, stream, personId.toLowerCase()]))
  return ERASED + hash.digest('hex').slice(0, 20)
}

/** A person as the register of erasures stores one: the id cannot be derived from it. */
export function fingerprint(tenantId: string, personId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId.toLowerCase(), personId.toLowerCase()]))
    .digest('hex')
}
