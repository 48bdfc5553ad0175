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
  'tenant.rondeAdded': { v: 1; rondeId: string }
  'tenant.personLinked': { v: 1; personId: string; rondeId: string }
  'erasure.started': {
    v: 1
    erasureId: string
    personId: string
    byName: string
    salt: string
    until: number | null
  }
  'erasure.namesRecorded': { v: 1; erasureId: string; names: string[] }
  'erasure.finished': { v: 1; erasureId: string; counts: ErasureCounts }
  /** Somebody's data were handed out: to that person, or of one ronde to its gespreksleider. */
  'export.recorded': { v: 1; personId: string; askedBy: string; askedByName: string; rondeId: string | null }
  /** Entries before this one are not what they were: whoever has folded them, folds anew (spec X3). */
  'tenant.redactionAnnounced': { v: 1; erasureId: string }
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
    case 'tenant.rondeAdded':
      change.set(state.rondes, event.rondeId, true)
      return
    case 'tenant.personLinked': {
      const rondes = state.rondesOf.get(event.personId) ?? []
      if (!rondes.includes(event.rondeId)) {
        change.set(state.rondesOf, event.personId, [...rondes, event.rondeId])
      }
      return
    }
    case 'erasure.started': {
      const { erasureId: id, personId, byName, salt, until } = event
      const { at, by } = moment
      const erasure: Erasure = {
        ...{ id, at, by, byName, personId, salt, until },
        ...{ names: null, doneAt: null, settled: false, counts: null },
      }
      change.set(state.erasures, id, erasure)
      return
    }
    case 'erasure.namesRecorded':
      editErasure(state, event.erasureId, { names: event.names }, change)
      return
    case 'erasure.finished':
      editErasure(state, event.erasureId, { doneAt: moment.at, counts: event.counts }, change)
      return
    case 'tenant.redactionAnnounced':
      editErasure(state, event.erasureId, { settled: true }, change)
      return
    case 'export.recorded':
      return
    default:
      throw new UnknownEvent((event as { type: string }).type, 1)
  }
}

function editErasure(state: TenantState, id: string, fields: Partial<Erasure>, change: Change): void {
  const erasure = state.erasures.get(id)
  if (erasure !== undefined) change.set(state.erasures, id, { ...erasure, ...fields })
}
