/** Characters (UTF-16 units) of one text; a longer one is refused, never cut (X5.p). */
export const NOTITIE_MAX = 4_000
export const ANTWOORD_MAX = 10_000
/** Of the words that go with a correctie. */
export const REASON_MAX = 2_000
