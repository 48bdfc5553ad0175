import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { GroepSlice } from './groep.ts'

interface Shared {
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  groepen: Groep[]
}

const known = new Map<string, WeakRef<Shared>>()
const collected = new FinalizationRegistry<string>((text) => {
  if (known.get(text)?.deref() === undefined) known.delete(text)
})

/**
 * One copy in memory of a leidraad that several rondes have: it is most of a ronde's weight, and a thousand open rondes
 * would hold it a thousand times.
 */
export function shareLeidraad(event: Shared): Shared {
  const { hoofdthemas, afsluiting, groepen } = event
  const own: Shared = { hoofdthemas, afsluiting, groepen }
  const text = JSON.stringify(own)
  const shared = known.get(text)?.deref()
  if (shared !== undefined) return shared
  known.set(text, new WeakRef(own))
  collected.register(own, text)
  return own
}

/** The same for a state from a snapshot. A changed leidraad is a copy of its own. */
export function shareLeidraadOf<S extends GroepSlice>(state: S): S {
  const { hoofdthemas, afsluiting } = state
  const shared = shareLeidraad({ hoofdthemas, afsluiting, groepen: [...state.groepen.values()] })
  state.hoofdthemas = shared.hoofdthemas
  state.afsluiting = shared.afsluiting
  for (const groep of shared.groepen) state.groepen.set(groep.id, groep)
  return state
}
