/** A conversation guide: which groepen discuss which thema's, with the vragen of each. */
export interface Leidraad {
  readonly id: string
  readonly versie: number
  readonly taal: string
  readonly titel: string
  readonly omschrijving: string
  readonly bron: {
    readonly titel: string
    readonly auteur: string
    readonly jaar: number
    readonly opmerking: string
  }
  readonly vernieuwing: { readonly standaard: string; readonly toelichting: string }
  readonly gespreksduurMinuten: number
  readonly minuten: { readonly opening: number; readonly afsluiting: number }
  readonly redenen: readonly LeidraadKeuze[]
  readonly reikwijdten: readonly LeidraadKeuze[]
  readonly hoofdthemas: readonly LeidraadHoofdthema[]
  readonly gesprekslijn: LeidraadGesprekslijn
  readonly labels: readonly LeidraadNaam[]
  readonly aanWie: readonly LeidraadNaam[]
  readonly portretsecties: readonly LeidraadPortretsectie[]
  readonly besprekingsvragen: readonly LeidraadVraag[]
  readonly voorzieningen: readonly LeidraadVoorziening[]
  readonly begrippen: readonly { readonly term: string; readonly uitleg: string }[]
  readonly groepen: readonly LeidraadGroep[]
}

export interface LeidraadNaam {
  readonly id: string
  readonly titel: string
}

export interface LeidraadKeuze extends LeidraadNaam {
  readonly omschrijving: string
}

export interface LeidraadHoofdthema extends LeidraadNaam {
  readonly secties: readonly string[]
}

export interface LeidraadPortretsectie extends LeidraadKeuze {
  readonly kijkkader?: readonly string[]
}

export interface LeidraadVoorziening {
  readonly id: string
  readonly tekst: string
  readonly wanneer?: string
}

export interface LeidraadGesprekslijn {
  readonly opening: readonly string[]
  readonly kern: readonly string[]
  readonly afsluiting: readonly LeidraadVraag[]
}

export interface LeidraadGroep {
  readonly sleutel: string
  readonly nummer: number
  readonly titel: string
  readonly samenstelling: string
  readonly grootte: { readonly min: number; readonly max: number }
  readonly anoniem: boolean
  readonly bron: string
  readonly optioneel?: boolean
  readonly themas: readonly LeidraadThema[]
}

export interface LeidraadThema {
  readonly id: string
  readonly nummer: number
  readonly titel: string
  readonly hoofdthema: string
  readonly minuten: number
  readonly vragen: readonly LeidraadVraag[]
}

export interface LeidraadVraag {
  readonly id: string
  readonly tekst: string
  readonly deelvragen?: readonly string[]
  readonly toelichting?: string
  readonly bron?: string
}
