/**
 * Numbers of the method that decide what is shown, asked or refused (D21 and D22 of the method's decisions, written down
 * in tests/SPEC.md).
 */

/** Most characters of one paragraph of a verslag, and of one passage of a portret. */
export const PARAGRAPH_MAX = 20_000
/** Most paragraphs of one verslag. */
export const PARAGRAPHS_MAX = 400
/** How long a lease says who is writing in a paragraph, ms (R1.j). */
export const WRITING_MS = 90_000
/** Days that a groep has to correct a verslag, unless the gespreksleider chose otherwise (R2.b). */
export const CORRECTION_DAYS = 7
/** Within how many working days after the gesprek a verslag is wanted (R1.c). */
export const VERSLAG_WORKING_DAYS = 3
