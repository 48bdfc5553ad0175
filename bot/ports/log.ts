export type LogFields = Record<string, string | number | boolean | null>

/** What the server says about itself. Never what people wrote, never a token. */
export interface Log {
  info(event: string, fields?: LogFields): void
  /** A fault of ours. Of an error only its kind and place are kept: its message may quote what somebody wrote. */
  fault(error: unknown, fields?: LogFields): void
}
