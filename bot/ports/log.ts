export type LogFields = Record<string, string | number | boolean | null>

/** The server's log. Never holds what people wrote, or a token (X5.i). */
export interface Log {
  info(event: string, fields?: LogFields): void
  /** Logs a fault of ours. Only kind and place of the error: its message may quote what people wrote. */
  fault(error: unknown, fields?: LogFields): void
}
