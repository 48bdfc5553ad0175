/** The leidraad of a ronde: copied from the content when the ronde is created, so that newer content never changes it. */

export interface Vraag {
  id: string
  tekst: string
  deelvragen?: string[]
  toelichting?: string
}

export interface Thema {
  id: string
  nummer: number
  titel: string
  hoofdthema: string
  /** Planned duration. */
  minuten: number
  vragen: Vraag[]
}

export interface Hoofdthema {
  id: string
  titel: string
}

export interface Groep {
  id: string
  nummer: number
  titel: string
  /** A name short enough for a column head or a side panel. */
  kort: string
  grootte: { min: number; max: number }
  /** Answers are stored without names (G15.b). */
  anoniem: boolean
  /** Whether the bot posts cards in the chat; off for the studenten groep, which may have minors (V2). */
  kaarten: boolean
  themas: Thema[]
}

/** The closing card is the last thema of every gesprek (G13). */
export const AFSLUITING = 'afsluiting'

/** The closing vraag of which an answer gets the label `actie` (G13). */
export const VRAAG_VERVOLG = 'afsluiting.vervolg'
