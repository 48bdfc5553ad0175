import english from './teksten.en.json' with { type: 'json' }
import dutch from './teksten.json' with { type: 'json' }

/** Dutch by default, English as the second language (SPEC, preamble). */
export type Lang = 'nl' | 'en'

export type TekstId =
  | 'welkom'
  | 'doel'
  | 'werkwijze'
  | 'wie-ziet-wat'
  | 'wie-ziet-wat-anoniem'
  | 'daarna'
  | 'vrijwillig'
  | 'bewaren'
  | 'transcript'
  | 'citaat'
  | 'verslag-verzoek'
  | 'te-laat'

export interface Tekst {
  readonly id: string
  readonly titel: string
  readonly tekst: string
  readonly acties?: readonly string[]
}

export interface Teksten {
  readonly id: string
  readonly versie: number
  readonly taal: string
  readonly teksten: readonly Tekst[]
}

function byId(source: Teksten): Readonly<Record<TekstId, Tekst>> {
  const find = (id: TekstId): Tekst => {
    const found = source.teksten.find((tekst) => tekst.id === id)
    if (found === undefined) throw new Error(`The ${source.taal} texts miss "${id}". Add it to teksten.json.`)
    return found
  }
  return {
    welkom: find('welkom'),
    doel: find('doel'),
    werkwijze: find('werkwijze'),
    'wie-ziet-wat': find('wie-ziet-wat'),
    'wie-ziet-wat-anoniem': find('wie-ziet-wat-anoniem'),
    daarna: find('daarna'),
    vrijwillig: find('vrijwillig'),
    bewaren: find('bewaren'),
    transcript: find('transcript'),
    citaat: find('citaat'),
    'verslag-verzoek': find('verslag-verzoek'),
    'te-laat': find('te-laat'),
  }
}

/** The texts that people read about taking part (X7), by language and id. */
export const teksten: Readonly<Record<Lang, Readonly<Record<TekstId, Tekst>>>> = {
  nl: byId(dutch),
  en: byId(english),
}
