import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { RondeEvents } from './events.ts'
import type { RondeState } from './state.ts'

interface Shared {
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  groepen: Groep[]
}

const known = new Map<string, WeakRef<Shared>>()
const forget = new FinalizationRegistry<string>((text) => {
  if (known.get(text)?.deref() === undefined) known.delete(text)
})

/**
 * The leidraad of a ronde, one copy for all rondes that have the same one: it is most of a ronde's weight, and a
 * thousand rondes open at once would otherwise hold it a thousand times.
 */
export function shareLeidraad(event: Pick<RondeEvents['ronde.created'], keyof Shared>): Shared {
  const own: Shared = { hoofdthemas: event.hoofdthemas, afsluiting: event.afsluiting, groepen: event.groepen }
  const text = JSON.stringify(own)
  const shared = known.get(text)?.deref()
  if (shared !== undefined) return shared
  known.set(text, new WeakRef(own))
  forget.register(own, text)
  return own
}

/** The same for a state from a snapshot, groep by groep: one that was changed since is its own. */
export function shareLeidraadOf(state: RondeState): RondeState {
  const { hoofdthemas, afsluiting } = state
  const shared = shareLeidraad({ hoofdthemas, afsluiting, groepen: [...state.groepen.values()] })
  state.hoofdthemas = shared.hoofdthemas
  state.afsluiting = shared.afsluiting
  for (const groep of shared.groepen) state.groepen.set(groep.id, groep)
  return state
}
