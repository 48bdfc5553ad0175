/** The quality card: 44 indicators in three steps, scored on a four-point scale (O3). */
export interface Kwaliteitskaart {
  readonly id: string
  readonly versie: number
  readonly taal: string
  readonly titel: string
  readonly schaal: readonly { readonly waarde: number; readonly titel: string }[]
  readonly weetNiet: boolean
  readonly stappen: readonly KwaliteitskaartStap[]
  readonly loopbaancompetenties: readonly {
    readonly id: string
    readonly titel: string
    readonly omschrijving: string
  }[]
}

export interface KwaliteitskaartStap {
  readonly id: string
  readonly titel: string
  readonly aspecten: readonly KwaliteitskaartAspect[]
}

export interface KwaliteitskaartAspect {
  readonly id: string
  readonly titel: string
  readonly indicatoren: readonly { readonly id: string; readonly tekst: string }[]
}

/** The library of recommendations, shown while section seven of the portret is written (P7). */
export interface Aanbevelingen {
  readonly id: string
  readonly versie: number
  readonly taal: string
  readonly titel: string
  readonly themas: readonly { readonly id: string; readonly titel: string }[]
  readonly aanbevelingen: readonly Aanbeveling[]
  readonly voorWie: readonly { readonly id: string; readonly titel: string }[]
}

export interface Aanbeveling {
  readonly id: string
  readonly thema: string
  readonly voor: string
  readonly titel: string
  readonly tekst: string
  readonly hoofdthemas: readonly string[]
  readonly indicatoren: readonly string[]
}
