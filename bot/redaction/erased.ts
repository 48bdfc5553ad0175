/** Who is erased, in one stream. */
export interface Erased {
  /** The id that replaces each id of the person. */
  tokens: ReadonlyMap<string, string>
  /** Every name of the person. */
  names: readonly string[]
  /** True where the person is known to take part, also when these acts do not say so: an older copy of a ronde. */
  takesPart?: boolean
}

/** Whether an id is one of the person's, in any case. */
export function erasedIn({ tokens }: Erased): (id: string | null | undefined) => boolean {
  const known = new Set([...tokens].flat().map((id) => id.toLowerCase()))
  return (id) => typeof id === 'string' && known.has(id.toLowerCase())
}
