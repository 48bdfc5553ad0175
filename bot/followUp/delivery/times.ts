/** Longer than all tries that Teams asks for, so an expired lease means that its holder has ended, ms. */
export const LEASE = 60_000

/** The longest pause before an automatic retry, ms. */
export const LONGEST_PAUSE = 6 * 3_600_000
