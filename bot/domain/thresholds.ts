/** Numbers of the method that decide what is shown, asked or refused (X9, X5.b). */

/** With fewer deelnemers people are warned that anonymous is not really anonymous (X9.b). */
export const ANONYMOUS_MIN = 4
/** From this many people who took part, what was said does not point to one of them: notes stay without speaker (X9.c). */
export const NOTES_STAY_MIN = 4
/** Most paragraphs of one verslag. */
export const PARAGRAPHS_MAX = 400
/** How long a lease says who is writing in a paragraph, ms (R1.j). */
export const WRITING_MS = 90_000
/** Days that a groep has to correct a verslag, unless the gespreksleider chose otherwise (R2.b). */
export const CORRECTION_DAYS = 7

/** How many days before the last day of correction a reminder goes, earliest first (R3.a). */
export const REMINDER_DAYS: readonly number[] = [2, 1]
/** Within how many working days after the gesprek a verslag is wanted (R1.c). */
export const VERSLAG_WORKING_DAYS = 3
