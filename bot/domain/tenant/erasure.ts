/** What an erasure found and did, in numbers. */
export interface ErasureCounts {
  rondes: number
  antwoorden: number
  genoemd: number
  notities: number
  namen: number
}

export const NO_COUNTS: ErasureCounts = { rondes: 0, antwoorden: 0, genoemd: 0, notities: 0, namen: 0 }

/** One person who is erased, or was (spec X3). */
export interface Erasure {
  readonly id: string
  readonly at: number
  /** Who asked for it. */
  readonly by: string
  readonly byName: string
  /** Until it is done; afterwards what takes the place of it. */
  readonly personId: string
  /** What the person is called anywhere; null until that was looked up. */
  readonly names: readonly string[] | null
  /** Makes what takes the place of the person, differently in every stream; empty when it is gone, as the last of all. */
  readonly salt: string
  /** Only what is older; null for everything that stands there now. */
  readonly until: number | null
  readonly doneAt: number | null
  /** The directory itself holds nothing of the person any more either, and every instance was told. */
  readonly settled: boolean
  readonly counts: ErasureCounts | null
}
