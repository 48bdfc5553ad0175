import { aboutOf } from '../../domain/people.ts'
import type { Act } from '../../domain/stream.ts'
import { privacyOf } from '../../domain/streams.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import type { ExportedAct, PersonExport } from '../../protocol/privacy.ts'
import { isoOf, type RondeExport } from './exportRonde.ts'

const NOT_HERE =
  'Wat iemand anoniem antwoordde, is na het gesprek niet meer bij die persoon te vinden en staat hier dus niet bij. Berichten in Teams-chats bewaart Teams zelf; die vraag je op bij de school.'
const UITLEG = {
  own: `Dit is alles wat LOB-portret over jou bewaart. Van notities die jij maakte staat er alleen wanneer dat was, als je in die ronde nu geen woorden van anderen leest. ${NOT_HERE}`,
  another: `Dit is wat deze ronde over deze persoon bewaart. Wat iemand introk of eerder anders schreef, krijgt alleen die persoon zelf. ${NOT_HERE}`,
}

/**
 * One file of what rondes hold about a person, under Dutch headings (X3).
 * @param school the acts of the directory; null when another person asks, about one ronde
 */
export function personExport(
  id: string,
  now: number,
  rondes: readonly RondeExport[],
  school: readonly Act<TenantEvent>[] | null,
): PersonExport {
  const all = <K extends keyof RondeExport>(part: K): RondeExport[K][number][] =>
    rondes.flatMap((ronde): RondeExport[K][number][] => ronde[part])
  const acts = school ?? []
  const inSchool = acts.flatMap(({ at, events }): ExportedAct[] =>
    events.flatMap((event) => {
      const privacy = privacyOf(event)
      const fact = aboutOf(event, privacy) === id ? privacy.exported?.(event) : undefined
      if (fact?.part !== 'about') return []
      return [{ ronde: fact.rondeId, op: isoOf(at), handeling: event.type, door: fact.doneBy }]
    }),
  )
  // Erasing people and asking their data, without telling whose.
  const didInSchool = acts.flatMap(({ at, by, events }): ExportedAct[] =>
    events.flatMap((event) => {
      const privacy = privacyOf(event)
      const fact = privacy.audited?.(event, { at, by })
      if (fact?.doneBy?.id !== id || aboutOf(event, privacy) === id) return []
      return [{ ronde: fact.rondeId ?? null, op: isoOf(at), handeling: event.type, door: null }]
    }),
  )
  return {
    uitleg: school === null ? UITLEG.another : UITLEG.own,
    gemaaktOp: isoOf(now),
    persoon: { id, namen: [...new Set(all('namen'))] },
    rollen: { kop: 'Je rollen', regels: all('rollen') },
    gegevens: { kop: 'Je functie en onderdeel', regels: all('gegevens') },
    antwoorden: { kop: 'Wat je zelf schreef', regels: all('antwoorden') },
    correcties: { kop: 'Wat je in een verslag verbeterde', regels: all('correcties') },
    genoemd: { kop: 'Notities van wat jij zei', regels: all('genoemd') },
    genoteerd: { kop: 'Notities die jij maakte', regels: all('genoteerd') },
    over: { kop: 'Wat anderen over jou vastlegden', regels: [...all('over'), ...inSchool] },
    gedaan: { kop: 'Wat je in de app deed', regels: [...all('gedaan'), ...didInSchool] },
    chats: { kop: 'Teams-chats van je gesprekken', regels: all('chats') },
  }
}
