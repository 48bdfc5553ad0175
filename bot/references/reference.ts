import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Holder, Reference } from '../ports/references.ts'

/** A parsed signed reference. The holder is not part of the text; it is only covered by the signature. */
export interface Signed {
  /** Id of the key that signed it. */
  keyId: string
  reference: Reference
  /** Epoch milliseconds. */
  until: number
  payload: string
  mac: string
}

const VERSION = 'k1'
const LONGEST = 600
const SHAPE = /^k1\.([0-9]{1,6})\.([A-Za-z0-9_-]{1,500})\.([A-Za-z0-9_-]{43})$/

/** Signs a reference, as text that fits in the data of a button. */
export function encode(
  reference: Reference,
  until: number,
  holder: Holder,
  { keyId, key }: { keyId: string; key: Uint8Array },
): string {
  const { kind, rondeId, gesprekId } = reference
  const payload = Buffer.from(JSON.stringify([kind, rondeId, gesprekId, until])).toString('base64url')
  return `${VERSION}.${keyId}.${payload}.${macOf(keyId, payload, holder, key).toString('base64url')}`
}

/** Parses a reference without verifying it; see `isGenuine`. @returns null when malformed */
export function decode(text: string): Signed | null {
  if (text.length > LONGEST) return null
  const [, keyId, payload, mac] = SHAPE.exec(text) ?? []
  if (keyId === undefined || payload === undefined || mac === undefined) return null
  const read = parsed(payload)
  return read === null ? null : { keyId, payload, mac, ...read }
}

/** Whether the signature is ours and for this person. Compares in constant time. */
export function isGenuine({ keyId, payload, mac }: Signed, holder: Holder, key: Uint8Array): boolean {
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(keyId, payload, holder, key)
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The parts are signed as one JSON list, so that no text can shift from one part to the next. */
function macOf(keyId: string, payload: string, { tid, oid }: Holder, key: Uint8Array): Buffer {
  const parts = ['lob-portret/kaart', VERSION, keyId, payload, tid.toLowerCase(), oid.toLowerCase()]
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest()
}

function parsed(payload: string): Pick<Signed, 'reference' | 'until'> | null {
  try {
    const [kind, rondeId, gesprekId, until]: unknown[] = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    )
    if (kind !== 'gesprek' || typeof rondeId !== 'string' || typeof gesprekId !== 'string') return null
    return typeof until === 'number' ? { reference: { kind, rondeId, gesprekId }, until } : null
  } catch {
    return null
  }
}
