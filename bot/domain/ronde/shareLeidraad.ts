import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { RondeEvents } from './events.ts'

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
export function shareLeidraad(event: RondeEvents['ronde.created']): Shared {
  const own: Shared = { hoofdthemas: event.hoofdthemas, afsluiting: event.afsluiting, groepen: event.groepen }
  const text = JSON.stringify(own)
  const shared = known.get(text)?.deref()
  if (shared !== undefined) return shared
  known.set(text, new WeakRef(own))
  forget.register(own, text)
  return own
}
