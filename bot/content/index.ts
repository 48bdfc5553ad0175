import aanbevelingenJson from './aanbevelingen.json' with { type: 'json' }
import { cardTextsEn } from './cardTexts.en.ts'
import { cardTextsNl } from './cardTexts.nl.ts'
import type { CardTexts } from './cardTexts.ts'
import kwaliteitskaartJson from './kwaliteitskaart.json' with { type: 'json' }
import leidraadJson from './leidraad.json' with { type: 'json' }
import type { Leidraad } from './leidraad.ts'
import type { Aanbevelingen, Kwaliteitskaart } from './library.ts'
import type { Lang } from './teksten.ts'

export type { CardTexts } from './cardTexts.ts'
export { documentTexts } from './documentTexts.ts'
export { fill } from './fill.ts'
export type * from './leidraad.ts'
export type * from './library.ts'
export { type Lang, type Tekst, type Teksten, type TekstId, teksten } from './teksten.ts'

export const leidraad: Leidraad = leidraadJson
export const kwaliteitskaart: Kwaliteitskaart = kwaliteitskaartJson
export const aanbevelingen: Aanbevelingen = aanbevelingenJson

/** Every text of the cards that is not in the teksten, by language. */
export const cardTexts: Readonly<Record<Lang, CardTexts>> = { nl: cardTextsNl, en: cardTextsEn }
