/** What a personal card is about. It says where somebody was asked, never what that person may do. */
export interface Reference {
  kind: 'gesprek'
  rondeId: string
  gesprekId: string
}

/** For whom a card is, and who pressed its button: as Teams says it, not the card. */
export interface Holder {
  tid: string
  oid: string
}

/**
 * Signed references, for cards outside the chat of a gesprek: there the chat does not say what a button is about, and
 * what a card says of itself can be made up. A signature only says that the card is ours, for this person and not too
 * old; rights come from the person who presses, through the same actions as everywhere.
 */
export interface References {
  /** @param until epoch milliseconds */
  sign(reference: Reference, holder: Holder, until: number): Promise<string>
  /** @throws AppError `not-your-card`, `card-expired` */
  read(signed: string, holder: Holder): Promise<Reference>
}
