import { createHmac } from 'node:crypto'
import { ANONYMOUS, type PersonWho } from '../domain/who.ts'

type Person = Pick<PersonWho, 'tid' | 'oid'>

/**
 * Another for every thema, so that what one person wrote in two thema's cannot be laid together. Who has the key can
 * make it anew for anybody; without it nobody can, not even by trying everybody of the school.
 */
export function pseudonymOf(key: Uint8Array, person: Person, themaId: string): string {
  return `${ANONYMOUS}-${digest(key, person, 'pseudonym', themaId)}`
}

/** Recognises a request that comes twice, and says neither whose it is nor what it was called. */
export function hiddenRequestId(key: Uint8Array, person: Person, requestId: string): string {
  return digest(key, person, 'request', requestId)
}

/** 160 bits in hexadecimal. */
function digest(key: Uint8Array, { tid, oid }: Person, what: string, of: string): string {
  const text = JSON.stringify([what, tid.toLowerCase(), oid.toLowerCase(), of])
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 40)
}
