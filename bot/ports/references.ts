/** What a personal card is about. It tells where a person was asked, and gives no right (X1.l). */
export interface Reference {
  kind: 'gesprek'
  rondeId: string
  gesprekId: string
}

/** The person a card was made for, or who pressed its button, according to Teams and not to the card. */
export interface Holder {
  tid: string
  oid: string
}

/**
 * Signed references, for cards outside the chat of a gesprek: there the chat does not tell what a button is about, and
 * data in a card can be forged. A signature proves that the card is ours, for this person, and not expired. Rights come
 * from the person who presses, through the same actions as everywhere (X1.k).
 */
export interface References {
  /** @param until epoch milliseconds */
  sign(reference: Reference, holder: Holder, until: number): Promise<string>
  /** @throws AppError `not-your-card`, `card-expired` */
  read(signed: string, holder: Holder): Promise<Reference>
}
