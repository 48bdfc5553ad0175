/** One thing that was said in the demo. */
export interface DemoLine {
  /** Absent where nobody was named. */
  wie?: string
  tekst: string
  /** Labels of the leidraad. */
  labels?: string[]
  /** To whom a wens is addressed. */
  aanWie?: string
  /** Thema's beside the one it stands under. */
  ook?: string[]
  /** Written by the person, as an answer to this vraag: its number, or its name in the closing thema. */
  zelf?: number | string
}

/** A gesprek that was held: what was said, by thema, in the order of the leidraad. */
export interface DemoGesprek {
  groep: string
  deelnemers: string[]
  themas: Record<string, DemoLine[]>
  zonderThema: DemoLine[]
}
