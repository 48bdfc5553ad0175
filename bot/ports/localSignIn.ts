/** Where a request came from, as far as it says. */
export interface Caller {
  address: string
  host: string
  /** The page that asks; absent when no page does. */
  origin: string | undefined
}

/** Signing in as one of the demo people, on a machine of one's own. Absent wherever real people come in. */
export interface LocalSignIn {
  people: readonly { id: string; name: string; role: string | null }[]
  /** @returns null for nobody of them */
  tokenFor(personId: string): Promise<string | null>
  /** Whether this machine's own pages and programs ask. */
  isFromHere(caller: Caller): boolean
}
