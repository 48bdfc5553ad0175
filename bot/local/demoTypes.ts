/** One statement in a demo gesprek. */
export interface DemoLine {
  /** The speaker; absent when none was noted. */
  wie?: string
  tekst: string
  /** Labels of the leidraad. */
  labels?: string[]
  /** Addressee of a wens. */
  aanWie?: string
  /** Other thema's that it is tagged with. */
  ook?: string[]
  /** Given by the person as an answer to this vraag: its number, or its name in the closing thema. */
  zelf?: number | string
}

/** A gesprek that has ended: its statements by thema, in the order of the leidraad. */
export interface DemoGesprek {
  groep: string
  deelnemers: string[]
  themas: Record<string, DemoLine[]>
  zonderThema: DemoLine[]
}
