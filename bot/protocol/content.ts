import type { Hoofdthema } from '../domain/leidraad.ts'
import type { Reikwijdte } from '../domain/ronde/events.ts'

/** `GET /api/content`: what screens need to create a ronde and to label notes. */
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
