/** Lets somebody through as often as one person can mean it. */
export interface Turnstile {
  /** Whether this one may pass now; it has passed then. */
  pass(key: string): boolean
}
