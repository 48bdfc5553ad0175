/**
 * The room a card has. Teams refuses a message over 100 KB in UTF-16; 80 KB, which is 40,960 characters of JSON,
 * is our rule. Of those, 36,000 are for vragen and answers and the rest is for everything around them.
 */
export const limits = {
  /** Characters a person can type in one field. A longer answer, made in the app, is not edited in a card. */
  answer: 2_000,
  /** Characters and lines of an answer that is quoted back; the app shows the rest. */
  quote: 300,
  quoteLines: 12,
  /** The same for a summary of the gespreksleider. */
  summary: 4_000,
  summaryLines: 40,
  /** Fields on one card; a thema of the leidraad has at most seven vragen, a school's own may have more. */
  fields: 12,
  vragenShownFirst: 3,
  /** Characters of JSON for all vragen and answers of a card together. */
  vragenAndAnswers: 36_000,
  gesprekken: 5,
  /** With fewer deelnemers anonymous is not really anonymous (spec G15). */
  deelnemersForAnonymous: 4,
} as const
