import type { RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Act } from '../../domain/stream.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import type { AuditLine, AuditPage, PersonRef } from '../../protocol/privacy.ts'

/** Who did what with personal data in one ronde, oldest first. Names are those that are known now: of who was erased none. */
export function auditOfRonde(state: RondeState, acts: readonly Act<RondeEvent>[]): AuditLine[] {
  const refOf = (id: string): PersonRef => ({ id, name: nameIn(state, id) })
  const groepName = (gesprekId: string | null): string | null => {
    const gesprek = gesprekId === null ? undefined : state.gesprekken.get(gesprekId)
    return (gesprek && groepOf(state, gesprek)?.kort) ?? null
  }
  return acts.flatMap(({ at, by, events }) =>
    events.flatMap((event): AuditLine[] => {
      const line = { ...blank(at, byOf(by, refOf)), ronde: { id: state.id, title: state.title } }
      switch (event.type) {
        case 'role.granted':
        case 'role.revoked': {
          const { type: what, role, personId, gesprekId } = event
          return [{ ...line, what, role, about: refOf(personId), groep: groepName(gesprekId) }]
        }
        case 'deelnemer.proposed':
        case 'deelnemer.accepted': {
          const { type: what, personId, gesprekId } = event
          return [{ ...line, what, about: refOf(personId), groep: groepName(gesprekId) }]
        }
        case 'deelnemer.described':
          return [{ ...line, what: event.type, about: refOf(event.personId) }]
        case 'guest.marked': {
          const what = event.guest ? 'guest.marked' : 'guest.unmarked'
          return [{ ...line, what, about: refOf(event.personId) }]
        }
        case 'ronde.advanced':
          return [{ ...line, what: event.type, phase: event.phase }]
        case 'retention.set':
          return [{ ...line, what: event.type, months: event.months }]
        case 'ronde.redactionAnnounced':
          return [{ ...line, what: event.type, why: event.why }]
        default:
          return []
      }
    }),
  )
}

/** The same for a whole school: who was erased and whose data were handed out, to whom. */
export function auditOfTenant(acts: readonly Act<TenantEvent>[]): AuditLine[] {
  return acts.flatMap(({ at, by, events }) =>
    events.flatMap((event): AuditLine[] => {
      switch (event.type) {
        case 'erasure.started': {
          const who = byOf(by, (id) => ({ id, name: event.byName }))
          return [{ ...blank(at, who), what: event.type, about: { id: event.personId, name: '' } }]
        }
        case 'erasure.finished':
          return [{ ...blank(at, null), what: event.type }]
        case 'export.recorded': {
          const { type: what, personId, askedBy, askedByName, rondeId } = event
          const ronde = rondeId === null ? null : { id: rondeId, title: '' }
          const line = blank(at, { id: askedBy, name: askedByName })
          return [{ ...line, what, about: { id: personId, name: '' }, ronde }]
        }
        default:
          return []
      }
    }),
  )
}

/** Lines on one page. */
const PAGE = 100

/** @param before where the former page began; null for the newest lines */
export function auditPage(lines: readonly AuditLine[], before: number | null): AuditPage {
  const end = Math.min(before ?? lines.length, lines.length)
  const start = Math.max(0, end - PAGE)
  return { lines: lines.slice(start, end).reverse(), next: start === 0 ? null : String(start) }
}

function blank(at: number, by: PersonRef | null): Omit<AuditLine, 'what'> {
  return { at, by, about: null, ronde: null, role: null, groep: null, phase: null, months: null, why: null }
}

const byOf = (by: string, refOf: (id: string) => PersonRef): PersonRef | null =>
  by.startsWith('system:') ? null : refOf(by)

function nameIn(state: RondeState, id: string): string {
  const proposed = [...state.gesprekken.values()].map((gesprek) => gesprek.proposed.get(id))
  return state.people.get(id)?.name ?? proposed.find((name) => name !== undefined) ?? ''
}
