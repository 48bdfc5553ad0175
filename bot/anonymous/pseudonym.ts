import { createHmac } from 'node:crypto'
import { ANONYMOUS, type PersonWho } from '../domain/who.ts'

type Person = Pick<PersonWho, 'tid' | 'oid'>

/**
 * The pseudonym of a person: different for every thema, so that answers in two thema's cannot be connected (G15.h). With
 * the key it can be computed for anyone; without the key not even by trying everyone of the school.
 */
export function pseudonymOf(key: Uint8Array, person: Person, themaId: string): string {
  return `${ANONYMOUS}-${digest(key, person, 'pseudonym', themaId)}`
}

/** A request id that recognises a repeat, without telling whose it is or what the original id was (G15.m). */
export function hiddenRequestId(key: Uint8Array, person: Person, requestId: string): string {
  return digest(key, person, 'request', requestId)
}

/** 160 bits in hexadecimal. */
function digest(key: Uint8Array, { tid, oid }: Person, what: string, of: string): string {
  const text = JSON.stringify([what, tid.toLowerCase(), oid.toLowerCase(), of])
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 40)
}
