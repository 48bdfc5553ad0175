/** Spaces, line and paragraph breaks, and other control characters. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
/** Characters that are not shown: zero-width characters, marks of direction and fillers. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A name from outside as one line without characters that are not shown: those make two names look alike, turn the text
 * behind them around, or hide a line. Every door (token, activity, member list, directory, input) uses this.
 * @param max characters
 */
export function toPersonName(text: string, max = 200): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(BREAKS, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed()
    .trim()
}
