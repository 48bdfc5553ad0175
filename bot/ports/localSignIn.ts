/** Origin of a request, as its connection and headers tell. */
export interface Caller {
  address: string
  host: string
  /** The `origin` header; undefined when the caller is not a web page. */
  origin: string | undefined
  /** Whether a header shows that a proxy forwarded the request. */
  forwarded: boolean
}

/** Sign-in as one of the demo people, on the developer's own machine only (X1.i). */
export interface LocalSignIn {
  people: readonly { id: string; name: string; role: string | null }[]
  /** @returns null for an unknown person */
  tokenFor(personId: string): Promise<string | null>
  /** Whether the caller is a page or program on this machine. */
  isFromHere(caller: Caller): boolean
}
