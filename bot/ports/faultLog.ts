/** Where a room reports a fault of ours, so that somebody can mend it. Never with what people wrote. */
export interface FaultLog {
  fault(error: unknown, fields?: Record<string, string>): void
}
