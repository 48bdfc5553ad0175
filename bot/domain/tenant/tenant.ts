import type { Change } from '../change.ts'
import { type StreamKind, UnknownEvent } from '../stream.ts'
import type { Erasure, ErasureCounts } from './erasure.ts'

/**
 * The directory of one tenant: which rondes there are and who may have a role in them. It is a hint only; whether
 * somebody really sees a ronde is asked of that ronde itself.
 */
export interface TenantState {
  readonly rondes: Map<string, true>
  /** Rondes in which a person may have a role, by person. */
  readonly rondesOf: Map<string, readonly string[]>
  readonly erasures: Map<string, Erasure>
}

export interface TenantEvents {
  'ronde.listed': { v: 1; rondeId: string }
  'person.linked': { v: 1; personId: string; rondeId: string }
  'person.erasing': {
    v: 1
    erasureId: string
    personId: string
    byName: string
    salt: string
    until: number | null
  }
  'person.named': { v: 1; erasureId: string; names: string[] }
  'person.erased': { v: 1; erasureId: string; counts: ErasureCounts }
  /** Somebody's data were handed out: to that person, or of one ronde to its gespreksleider. */
  'person.exported': { v: 1; personId: string; askedBy: string; askedByName: string; rondeId: string | null }
  /** Entries before this one are not what they were: whoever has folded them, folds anew (spec X3). */
  'tenant.redacted': { v: 1; erasureId: string }
}

export type TenantEvent = { [T in keyof TenantEvents]: { type: T } & TenantEvents[T] }[keyof TenantEvents]

export const tenantStream: StreamKind<TenantState, TenantEvent> = {
  prefix: 'tenant:',
  empty: () => ({ rondes: new Map(), rondesOf: new Map(), erasures: new Map() }),
  fold: foldTenantEvent,
}

function foldTenantEvent(
  state: TenantState,
  event: TenantEvent,
  moment: { at: number; by: string },
  change: Change,
): void {
  if (event.v !== 1) throw new UnknownEvent(event.type, event.v)
  switch (event.type) {
    case 'ronde.listed':
      change.set(state.rondes, event.rondeId, true)
      return
    case 'person.linked': {
      const rondes = state.rondesOf.get(event.personId) ?? []
      if (!rondes.includes(event.rondeId)) {
        change.set(state.rondesOf, event.personId, [...rondes, event.rondeId])
      }
      return
    }
    case 'person.erasing': {
      const { erasureId: id, personId, byName, salt, until } = event
      const { at, by } = moment
      const erasure: Erasure = {
        ...{ id, at, by, byName, personId, salt, until },
        ...{ names: null, doneAt: null, settled: false, counts: null },
      }
      change.set(state.erasures, id, erasure)
      return
    }
    case 'person.named':
      editErasure(state, event.erasureId, { names: event.names }, change)
      return
    case 'person.erased':
      editErasure(state, event.erasureId, { doneAt: moment.at, counts: event.counts }, change)
      return
    case 'tenant.redacted':
      editErasure(state, event.erasureId, { settled: true }, change)
      return
    case 'person.exported':
      return
    default:
      throw new UnknownEvent((event as { type: string }).type, 1)
  }
}

function editErasure(state: TenantState, id: string, fields: Partial<Erasure>, change: Change): void {
  const erasure = state.erasures.get(id)
  if (erasure !== undefined) change.set(state.erasures, id, { ...erasure, ...fields })
}
