import type { Hoofdthema } from '../domain/leidraad.ts'
import type { Reikwijdte } from '../domain/ronde/events.ts'

/** `GET /api/content`: what is needed to make a ronde and to mark notes, in the reader's language where there is one. */
export interface ContentView {
  reikwijdten: { id: Reikwijdte; titel: string; omschrijving: string }[]
  redenen: { id: string; titel: string; omschrijving: string }[]
  hoofdthemas: Hoofdthema[]
  groepen: {
    sleutel: string
    nummer: number
    titel: string
    kort: string
    samenstelling: string
    grootte: { min: number; max: number }
    optioneel: boolean
    anoniem: boolean
    themas: { id: string; titel: string; minuten: number; vragen: number }[]
  }[]
  labels: { id: string; titel: string }[]
  aanWie: { id: string; titel: string }[]
}
