/**
 * Limits of a card. Teams refuses a message over 100 KB in UTF-16. We stay under 80 KB, which is 40,960 characters of
 * JSON: 36,000 for vragen and answers, the rest for everything around them.
 */
export const limits = {
  /** Characters of one field. A longer answer, written in the tab, cannot be edited in a card. */
  answer: 2_000,
  /** Characters and lines of a quoted answer; the tab shows the rest. */
  quote: 300,
  quoteLines: 12,
  /** Characters and lines of a summary by the gespreksleider. */
  summary: 4_000,
  summaryLines: 40,
  /** Fields on one card. A thema of the leidraad has at most seven vragen; a thema of a school's own may have more. */
  fields: 12,
  vragenShownFirst: 3,
  /** Characters of JSON for all vragen and answers of a card together. */
  vragenAndAnswers: 36_000,
  gesprekken: 5,
} as const
