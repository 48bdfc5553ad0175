import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { Clock } from '../ports/clock.ts'
import { JournalFailed, JournalUnknown } from '../ports/journal.ts'
import type { Holder, References } from '../ports/references.ts'
import { decode, encode, isGenuine } from './reference.ts'

/** The key store of anonymous gesprekken: outside the journal, shared by all instances, in no backup. */
export type KeyStore = Pick<AnonymousKeys, 'get' | 'peek' | 'destroy' | 'sittings'>

/** How long a key signs, ms. What it signed is valid for at most as long again. */
export const KEY_PERIOD = 30 * 24 * 3_600_000

const PREFIX = 'kaart'

/** @see References */
export function createReferences({ keys, clock }: { keys: KeyStore; clock: Clock }): References {
  /** Cache of keys by name. Needs no eviction: there are two per tenant. */
  const known = new Map<string, Uint8Array>()
  const periodNow = (): number => Math.floor(clock.now() / KEY_PERIOD)
  const nameOf = (tid: string, keyId: string): string => `${PREFIX}:${tid.toLowerCase()}:${keyId}`

  async function keyToSign(tid: string, keyId: string): Promise<Uint8Array> {
    const name = nameOf(tid, keyId)
    const held = known.get(name)
    if (held !== undefined) return held
    const key = await stored(keys.get(name))
    known.set(name, key)
    await destroyOlder(Number(keyId) - 1)
    return key
  }

  /** Destroys the keys of periods before `period`: everything they signed has expired. */
  async function destroyOlder(period: number): Promise<void> {
    for (const name of await keys.sittings()) {
      const [prefix, , keyId] = name.split(':')
      if (prefix !== PREFIX || Number(keyId) >= period) continue
      known.delete(name)
      await keys.destroy(name)
    }
  }

  /** Reads existing keys of current periods only, so that a forged key id never creates a key. */
  async function keyToRead(tid: string, keyId: string): Promise<Uint8Array | null> {
    const age = periodNow() - Number(keyId)
    // One period ahead is allowed, since the clock of another instance may run ahead.
    if (age < -1 || age > 1) return null
    const name = nameOf(tid, keyId)
    const key = known.get(name) ?? (await stored(keys.peek(name)))
    if (key !== null) known.set(name, key)
    return key
  }

  return {
    async sign(reference, holder, until) {
      const keyId = String(periodNow())
      const key = await keyToSign(holder.tid, keyId)
      const latest = clock.now() + KEY_PERIOD
      return encode(reference, Math.min(until, latest), holder, { keyId, key })
    },
    async read(text, holder: Holder) {
      const signed = decode(text)
      if (signed === null) throw new AppError('not-your-card')
      if (signed.until <= clock.now()) throw new AppError('card-expired')
      const key = await keyToRead(holder.tid, signed.keyId)
      if (key === null || !isGenuine(signed, holder, key)) throw new AppError('not-your-card')
      return signed.reference
    },
  }
}

/** @throws AppError `store-failed` when the keys cannot be reached */
async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const known = error instanceof JournalFailed || error instanceof JournalUnknown
    throw known ? new AppError('store-failed') : error
  }
}
