import { cardTexts } from '../../content/index.ts'
import { AFSLUITING } from '../../domain/leidraad.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { afsluitingThema, type CardThema } from '../thema.ts'

/** A thema of this gesprek as cards show it, with the vragen of the ronde's own leidraad. */
export function cardThemaOf(state: RondeState, gesprek: Gesprek, themaId: string): CardThema | undefined {
  if (themaId === AFSLUITING) return afsluitingOf(state)
  const themas = groepOf(state, gesprek)?.themas ?? []
  const index = themas.findIndex((thema) => thema.id === themaId)
  const thema = themas[index]
  if (thema === undefined) return undefined
  const { id, titel, minuten, vragen } = thema
  return { id, title: titel, minutes: minuten, position: { number: index + 1, count: themas.length }, vragen }
}

function afsluitingOf({ afsluiting, lang }: RondeState): CardThema {
  const translated = cardTexts[lang].closing.vragen
  const vragen = afsluiting.vragen.map(({ id, tekst }) => ({
    id,
    tekst: translated?.[id.slice(AFSLUITING.length + 1)] ?? tekst,
  }))
  return { ...afsluitingThema(lang, afsluiting.minuten), vragen }
}
