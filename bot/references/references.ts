import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { Clock } from '../ports/clock.ts'
import { JournalFailed, JournalUnknown } from '../ports/journal.ts'
import type { Holder, References } from '../ports/references.ts'
import { decode, encode, isGenuine } from './reference.ts'

/** The same store as that of the other keys: outside the journal, shared by all instances, in no backup of ours. */
export type KeyStore = Pick<AnonymousKeys, 'get' | 'peek' | 'destroy' | 'sittings'>

/** A key signs for so long, ms, and then a new one does; what it signed is good for as long again at most. */
export const KEY_PERIOD = 30 * 24 * 3_600_000

const PREFIX = 'kaart'

/** @see References */
export function createReferences({ keys, clock }: { keys: KeyStore; clock: Clock }): References {
  /** Keys by name, for as long as this process runs: there are two per school. */
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

  /** What the keys of before that period signed has all expired. */
  async function destroyOlder(period: number): Promise<void> {
    for (const name of await keys.sittings()) {
      const [prefix, , keyId] = name.split(':')
      if (prefix !== PREFIX || Number(keyId) >= period) continue
      known.delete(name)
      await keys.destroy(name)
    }
  }

  /** Only periods that can be: whatever a card says, nothing is made by asking. */
  async function keyToRead(tid: string, keyId: string): Promise<Uint8Array | null> {
    const age = periodNow() - Number(keyId)
    // One ahead: another machine's clock may be in the next period already.
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
