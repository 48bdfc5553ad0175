import { leidraad } from '../content/index.ts'
import { shortNames } from '../content/shortNames.ts'
import { AFSLUITING, type Groep, type Thema } from '../domain/leidraad.ts'

/** What a ronde copies from the content when it is created; later content never changes a ronde. */

export interface GroepChoice {
  sleutel: string
  titel?: string | undefined
  kort?: string | undefined
  kaarten?: boolean | undefined
  anoniem?: boolean | undefined
}

/** The groepen of a ronde unless others are chosen: all but the optional one (V2.a). */
export function standardGroepen(): string[] {
  return leidraad.groepen.filter((groep) => groep.optioneel !== true).map((groep) => groep.sleutel)
}

/** A copy of a groep of the leidraad with these choices; null when the leidraad has no such groep. */
export function groepFrom(choice: GroepChoice, vernieuwing: string): Groep | null {
  const source = leidraad.groepen.find((groep) => groep.sleutel === choice.sleutel)
  if (source === undefined) return null
  const fillIn = (words: string): string =>
    words.replaceAll('{{vernieuwing}}', vernieuwing || leidraad.vernieuwing.standaard)
  const titel = choice.titel ?? source.titel
  return {
    id: source.sleutel,
    nummer: source.nummer,
    titel,
    kort: choice.kort ?? shortNames[source.sleutel] ?? titel,
    grootte: source.grootte,
    anoniem: choice.anoniem ?? source.anoniem,
    // Minors may take part in a groep that the leidraad has anonymous, so its cards are off by default (V2.d).
    kaarten: choice.kaarten ?? !source.anoniem,
    themas: source.themas.map((thema) => ({
      id: thema.id,
      nummer: thema.nummer,
      titel: thema.titel,
      hoofdthema: thema.hoofdthema,
      minuten: thema.minuten,
      vragen: thema.vragen.map((vraag) => ({
        id: vraag.id,
        tekst: fillIn(vraag.tekst),
        ...(vraag.deelvragen === undefined ? {} : { deelvragen: vraag.deelvragen.map(fillIn) }),
        ...(vraag.toelichting === undefined ? {} : { toelichting: fillIn(vraag.toelichting) }),
      })),
    })),
  }
}

/** The closing vragen as a last thema (G13.a). */
export function afsluitingOf(): Thema {
  return {
    id: AFSLUITING,
    nummer: 0,
    titel: 'Afsluiting',
    hoofdthema: '',
    minuten: leidraad.minuten.afsluiting,
    vragen: leidraad.gesprekslijn.afsluiting.map((vraag) => ({
      id: `${AFSLUITING}.${vraag.id}`,
      tekst: vraag.tekst,
    })),
  }
}

export function leidraadHead() {
  return {
    leidraad: { id: leidraad.id, versie: leidraad.versie },
    hoofdthemas: leidraad.hoofdthemas.map(({ id, titel }) => ({ id, titel })),
  }
}
