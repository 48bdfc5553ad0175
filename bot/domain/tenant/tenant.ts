import type { Change } from '../change.ts'
import { type StreamKind, UnknownEvent } from '../stream.ts'

/**
 * The directory of one tenant: which rondes there are and who may have a role in them. It is a hint only; whether
 * somebody really sees a ronde is asked of that ronde itself.
 */
export interface TenantState {
  readonly rondes: Map<string, true>
  /** Rondes in which a person may have a role, by person. */
  readonly rondesOf: Map<string, readonly string[]>
}

export interface TenantEvents {
  'ronde.listed': { v: 1; rondeId: string }
  'person.linked': { v: 1; personId: string; rondeId: string }
}

export type TenantEvent = { [T in keyof TenantEvents]: { type: T } & TenantEvents[T] }[keyof TenantEvents]

export const tenantStream: StreamKind<TenantState, TenantEvent> = {
  prefix: 'tenant:',
  empty: () => ({ rondes: new Map(), rondesOf: new Map() }),
  fold: foldTenantEvent,
}

function foldTenantEvent(state: TenantState, event: TenantEvent, _moment: unknown, change: Change): void {
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
    default:
      throw new UnknownEvent((event as { type: string }).type, 1)
  }
}
