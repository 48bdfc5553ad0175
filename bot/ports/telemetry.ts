/**
 * What the server measures of itself, and into which kinds each measure falls: closed lists, so that nothing of a
 * person, a chat or a ronde can ever come along.
 */
export const counts = {
  /** An append that lost its place in a stream to another one, and was decided again. */
  'journal.conflict': ['ronde', 'chat', 'tenant'],
  /** Asked once more: of the store, of an append whose outcome is not known, of Teams. */
  retry: ['journal', 'append', 'teams'],
  /** Request units that Cosmos DB charged, by its own header. */
  'journal.charge': ['append', 'point', 'range', 'snapshot'],
  /** Requests refused by a rate limiter. */
  'rate.limited': ['acts', 'reads', 'sender', 'chat', 'exports'],
  /** Faults of ours, by where they come from. */
  fault: ['journal', 'teams', 'other'],
} as const

/** Measured in milliseconds; how often comes with it. */
export const durations = {
  /** From the arrival of an act to its being stored. */
  'act.stored': ['antwoord.give', 'notitie.add', 'other'],
  /** From the event that asks for a message to its standing in the chat. */
  'delivery.delay': ['post', 'edit'],
} as const

/** A number that is read when it is told. */
export const gauges = ['streams.open'] as const

export type Counts = typeof counts
export type Durations = typeof durations
export type Gauge = (typeof gauges)[number]

/** Takes in what is measured. It costs next to nothing, never throws and never waits. */
export interface Meter {
  count<M extends keyof Counts>(measure: M, kind: Counts[M][number], by?: number): void
  took<M extends keyof Durations>(measure: M, kind: Durations[M][number], ms: number): void
  gauge(measure: Gauge, read: () => number): void
}

/** Keeps nothing. */
export const noMeter: Meter = { count: () => undefined, took: () => undefined, gauge: () => undefined }
