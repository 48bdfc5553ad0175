/**
 * What the server measures, and the kinds of each measure. Closed lists, so that telemetry cannot hold anything about a
 * person, a chat or a ronde (X5.i).
 */
export const counts = {
  /** Appends that found another entry at their seq, and were decided again. */
  'journal.conflict': ['ronde', 'chat', 'tenant'],
  /** Retries: of a request to the store, of an append with an unknown outcome, of a call to Teams. */
  retry: ['journal', 'append', 'teams'],
  /** Request units that Cosmos DB charged, from its response header. */
  'journal.charge': ['append', 'point', 'range', 'snapshot'],
  /** Requests refused by a rate limiter. */
  'rate.limited': ['acts', 'reads', 'sender', 'chat', 'exports'],
  /** Faults of ours, by origin. */
  fault: ['journal', 'teams', 'other'],
} as const

/** Durations in milliseconds; the number of measurements is exported with each. */
export const durations = {
  /** From queueing an act until it is stored. */
  'act.stored': ['antwoord.give', 'notitie.add', 'other'],
  /** From the event that asks for a message until Teams has it. */
  'delivery.delay': ['post', 'edit'],
} as const

/** Values that are read at each export: open change streams, and journal streams in memory. */
export const gauges = ['streams.open', 'streams.held'] as const

export type Counts = typeof counts
export type Durations = typeof durations
export type Gauge = (typeof gauges)[number]

/** Records measurements. Cheap, synchronous, and never throws. */
export interface Meter {
  count<M extends keyof Counts>(measure: M, kind: Counts[M][number], by?: number): void
  took<M extends keyof Durations>(measure: M, kind: Durations[M][number], ms: number): void
  gauge(measure: Gauge, read: () => number): void
}

/** Records nothing. */
export const noMeter: Meter = { count: () => undefined, took: () => undefined, gauge: () => undefined }
