import { namedIn } from '../../domain/people.ts'
import type { AuditFact } from '../../domain/privacy.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Act } from '../../domain/stream.ts'
import { type AnyEvent, privacyOf } from '../../domain/streams.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import type { AuditLine, AuditPage, PersonRef } from '../../protocol/privacy.ts'

/** Lines on one page. */
const PAGE = 100

/** Who did what with personal data in one ronde, oldest first. Names are those of that moment; erased people have none. */
export function auditOfRonde(state: RondeState, acts: readonly Act<RondeEvent>[]): AuditLine[] {
  const ronde = { id: state.id, title: state.title }
  const names = new Map<string, string>()
  return acts.flatMap((act) => {
    for (const [id, name] of namedIn(act)) names.set(id, name)
    return factsIn([act]).map(({ fact, at, by }) => {
      const gesprek = state.gesprekken.get(fact.gesprekId ?? '')
      const groep = (gesprek && groepOf(state, gesprek)?.kort) ?? null
      return { ...lineOf(fact, at, by, (id) => names.get(id) ?? ''), ronde, groep }
    })
  })
}

/** The same for a school: who was erased, and which exports were made for which person. */
export function auditOfTenant(acts: readonly Act<TenantEvent>[]): AuditLine[] {
  return factsIn(acts).map(({ fact, at, by }) => lineOf(fact, at, by, () => ''))
}

/** @param before where the former page began; null for the newest lines */
export function auditPage(lines: readonly AuditLine[], before: number | null): AuditPage {
  const end = Math.min(before ?? lines.length, lines.length)
  const start = Math.max(0, end - PAGE)
  return { lines: lines.slice(start, end).reverse(), next: start === 0 ? null : String(start) }
}

function factsIn(acts: readonly Act<AnyEvent>[]): { fact: AuditFact; at: number; by: string }[] {
  return acts.flatMap(({ at, by, events }) =>
    events.flatMap((event) => {
      const fact = privacyOf(event).audited?.(event, { at, by })
      return fact === undefined ? [] : [{ fact, at, by }]
    }),
  )
}

function lineOf(fact: AuditFact, at: number, actor: string, nameOf: (id: string) => string): AuditLine {
  const { doneBy = { id: actor, name: nameOf(actor) } } = fact
  return {
    at,
    what: fact.what,
    by: doneBy === null || doneBy.id.startsWith('system:') ? null : personRef(doneBy),
    about: fact.about === undefined ? null : { id: fact.about, name: nameOf(fact.about) },
    ronde:
      fact.rondeId === undefined || fact.rondeId === null
        ? null
        : { id: fact.rondeId, title: fact.title ?? '' },
    role: fact.role ?? null,
    groep: null,
    phase: fact.phase ?? null,
    months: fact.months ?? null,
    why: fact.why ?? null,
  }
}

const personRef = ({ id, name }: PersonRef): PersonRef => ({ id, name })
