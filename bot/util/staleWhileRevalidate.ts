import type { Clock } from '../ports/clock.ts'

/** Issuers add a key some time before they sign with it, and take one away when it must not be trusted any more, ms. */
const FRESH_FOR = 10 * 60_000
/** For so long what is known is believed while its source cannot be reached, ms. */
const BELIEVED_FOR = 24 * 3_600_000
/** Between two questions, whoever comes with whatever, ms. */
const BETWEEN = 30_000

/** What an issuer tells, such as its keys. */
export interface KeptFresh<T> {
  /** What is known, asked anew now and then; nobody waits for that, nor for a source that cannot be reached. */
  get(): Promise<T>
  /** Asked now, for who misses something in what is known; null when that was done a moment ago. */
  again(): Promise<T | null>
}

/** Keeps what `fetch` gives, so that a source that is away for a while stops nobody. */
export function keptFresh<T>(fetch: () => Promise<T>, clock: Clock): KeptFresh<T> {
  let known: { value: T; at: number } | null = null
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null

  const ask = (): Promise<void> => {
    asking ??= fetch()
      .then((value) => {
        known = { value, at: clock.now() }
      })
      .finally(() => {
        asked = clock.now()
        asking = null
      })
    return asking
  }
  const mayAsk = (): boolean => asking !== null || clock.now() - asked >= BETWEEN

  return {
    async get() {
      if (known !== null && clock.now() - known.at >= BELIEVED_FOR) known = null
      if (known === null) {
        if (!mayAsk()) throw new Error('what the issuer tells could not be had a moment ago')
        await ask()
      } else if (clock.now() - known.at >= FRESH_FOR && mayAsk()) {
        ask().catch(() => {})
      }
      const now = known
      if (now === null) throw new Error('the issuer tells nothing')
      return now.value
    },
    async again() {
      if (!mayAsk()) return null
      await ask().catch(() => {})
      return known?.value ?? null
    },
  }
}
