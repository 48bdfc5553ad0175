/** The shape of a ronde's own leidraad: copied from the content when the ronde is made, so that later content never changes it. */

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
  /** Wished duration. */
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
  /** Names are not stored with answers (spec G15). */
  anoniem: boolean
  /** Whether the bot puts cards in the chat; off for the studenten groep, where minors may sit (spec V2). */
  kaarten: boolean
  themas: Thema[]
}

/** The closing card is treated as a last thema of every gesprek (spec G13). */
export const AFSLUITING = 'afsluiting'

/** What the two closing vragen mean for the note that comes from their answer (spec G13). */
export const VRAAG_VERVOLG = 'afsluiting.vervolg'
