import { createHash } from 'node:crypto'
import { ERASED } from '../domain/personId.ts'

/**
 * What takes the place of a person: the same for one person in one stream, so that counts stay, and without the salt,
 * which is thrown away, no way back and no way across to another stream.
 */
export function tokenFor(salt: string, stream: string, personId: string): string {
  const hash = createHash('sha256').update(JSON.stringify([salt, stream, personId.toLowerCase()]))
  return ERASED + hash.digest('hex').slice(0, 20)
}

/** A person as the register knows one: who does not have the id cannot find it from this. */
export function fingerprint(tenantId: string, personId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId.toLowerCase(), personId.toLowerCase()]))
    .digest('hex')
}
