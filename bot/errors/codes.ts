/**
 * The closed list of errors that people may see, with the HTTP status of each. Their texts are in `texts.nl.ts` and
 * `texts.en.ts`. Any other error is a fault of ours: it is logged with its request id, and the person reads `fault`.
 */
export const ERROR_STATUS = {
  'bad-request': 400,
  'bad-input': 400,
  'too-large': 413,
  'not-signed-in': 401,
  'not-allowed': 403,
  'other-tenant': 403,
  'no-person': 403,
  'not-found': 404,
  'unknown-action': 404,
  'unknown-groep': 404,
  'unknown-gesprek': 404,
  'unknown-thema': 404,
  'unknown-vraag': 404,
  'unknown-antwoord': 404,
  'unknown-notitie': 404,
  'unknown-person': 404,
  'other-chat': 409,
  'chat-taken': 409,
  'not-in-chat': 403,
  'gesprek-linked': 409,
  'gesprek-answered': 409,
  'card-under-way': 409,
  'chat-not-linked': 409,
  'gesprek-ended': 409,
  'gesprek-not-started': 409,
  'thema-not-opened': 409,
  'thema-not-open': 409,
  'no-next-thema': 409,
  'no-cards': 409,
  'anonymity-promised': 409,
  'anonymity-differs': 409,
  'author-unknown': 409,
  'nothing-written': 400,
  'not-deelnemer': 403,
  'not-confirmed': 503,
  'last-gespreksleider': 409,
  'not-your-card': 403,
  'card-expired': 409,
  'groep-anonymous': 409,
  'not-to-yourself': 403,
  'only-guests-lead': 409,
  'guest-ended': 403,
  'exists-already': 409,
  'notitie-changed': 409,
  'request-reused': 409,
  'only-forward': 409,
  'phase-not-open': 409,
  'phase-incomplete': 409,
  'people-off': 503,
  'people-consent': 403,
  'people-later': 429,
  'people-unreachable': 503,
  'people-refused': 503,
  'chats-none': 404,
  'chats-off': 503,
  'chats-unreachable': 503,
  'only-shorter': 409,
  'words-expired': 409,
  'document-too-large': 413,
  'documents-busy': 503,
  'too-fast': 429,
  busy: 503,
  'store-failed': 503,
  'read-failed': 503,
  'stream-damaged': 503,
  unsure: 503,
  'newer-release': 503,
  fault: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

export interface ErrorText {
  /** What happened, and that nothing is lost when that is so. */
  what: string
  /** What to do now. */
  now: string
}

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>
