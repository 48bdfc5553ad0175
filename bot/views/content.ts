import { leidraad } from '../content/index.ts'
import { shortNames } from '../content/shortNames.ts'
import { REIKWIJDTEN } from '../domain/ronde/events.ts'
import type { ContentView } from '../protocol/content.ts'

/** What screens need to create a ronde and to label notes. The leidraad is Dutch in every language. */
export function contentView(): ContentView {
  return {
    reikwijdten: REIKWIJDTEN.flatMap((id) => {
      const text = leidraad.reikwijdten.find((one) => one.id === id)
      return text === undefined ? [] : [{ id, titel: text.titel, omschrijving: text.omschrijving }]
    }),
    redenen: leidraad.redenen.map(({ id, titel, omschrijving }) => ({ id, titel, omschrijving })),
    hoofdthemas: leidraad.hoofdthemas.map(({ id, titel }) => ({ id, titel })),
    groepen: leidraad.groepen.map((groep) => ({
      sleutel: groep.sleutel,
      nummer: groep.nummer,
      titel: groep.titel,
      kort: shortNames[groep.sleutel] ?? groep.titel,
      samenstelling: groep.samenstelling,
      grootte: { min: groep.grootte.min, max: groep.grootte.max },
      optioneel: groep.optioneel === true,
      anoniem: groep.anoniem,
      themas: groep.themas.map(({ id, titel, minuten, vragen }) => ({
        id,
        titel,
        minuten,
        vragen: vragen.length,
      })),
    })),
    labels: leidraad.labels.map(({ id, titel }) => ({ id, titel })),
    aanWie: leidraad.aanWie.map(({ id, titel }) => ({ id, titel })),
  }
}
