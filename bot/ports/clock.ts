/** Source of time, injected so that tests control it. Epoch milliseconds. */
export interface Clock {
  now(): number
  /** The same time without steps, see `steadyOf`. */
  steady?: Clock
}

const startedAt = Date.now() - performance.now()

/** Starts at the time of the system, and then only counts on: a step of the system's clock does not move it. */
const steadyClock: Clock = { now: () => Math.round(startedAt + performance.now()) }

export const systemClock: Clock = { now: () => Date.now(), steady: steadyClock }

/** The clock for leases, pauses and rate limits: they must not last as long as a step of the system's clock. */
export const steadyOf = (clock: Clock): Clock => clock.steady ?? clock
