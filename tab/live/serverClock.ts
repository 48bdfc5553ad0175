/** The header gives whole seconds, so a smaller difference between the clocks is not known, ms. */
const UNKNOWN_BELOW = 2_000
/** A measurement is replaced by a less exact one after this long, ms: the device clock may have been set. */
const TRUSTED_FOR = 10 * 60_000

interface Measured {
  /** What to add to the clock of the device, ms. */
  difference: number
  /** How long the call took, ms: the difference may be off by half of it. */
  took: number
  at: number
}

let measured: Measured | null = null
let answered = (): void => undefined
const firstAnswer = new Promise<void>((resolve) => {
  answered = resolve
})

/**
 * Learns from one response how far the clock of this device is off.
 * @param date the `Date` header of the response
 * @param askedAt when the call was made, epoch ms of the device
 */
export function learnServerTime(date: string | null, askedAt: number): void {
  answered()
  const told = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(told)) return
  const now = Date.now()
  const took = now - askedAt
  // A clock that was set back says nothing about how old the measurement is.
  const trusted = now >= (measured?.at ?? 0) && now - (measured?.at ?? 0) < TRUSTED_FOR
  if (measured !== null && took > measured.took && trusted) return
  // The header was cut to whole seconds, and written half-way the call.
  const difference = told + 500 - (askedAt + took / 2)
  measured = { difference: Math.abs(difference) < UNKNOWN_BELOW ? 0 : Math.round(difference), took, at: now }
}

/** Now by the clock of the server, epoch ms, once there was a response; null when it did not say. */
export async function serverTime(): Promise<number | null> {
  await firstAnswer
  return measured === null ? null : serverNow()
}

/** Now by the clock of the server, epoch ms; by that of the device until a response came. */
export function serverNow(): number {
  return Date.now() + (measured?.difference ?? 0)
}
