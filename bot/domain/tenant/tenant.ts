import { type EventDefinitions, type EventOf, foldOf, type StreamKind } from '../stream.ts'
import { type DirectoryEvents, type DirectorySlice, directoryEvents, emptyDirectory } from './directory.ts'
import { type ErasureEvents, type ErasureSlice, erasureEvents, noErasures } from './erasure.ts'

/** One school: its directory and the erasures of its people. */
export interface TenantState extends DirectorySlice, ErasureSlice {}

export interface TenantEvents extends DirectoryEvents, ErasureEvents {}

export type TenantEvent = EventOf<TenantEvents>

export const tenantEvents: EventDefinitions<TenantState, TenantEvents> = {
  ...directoryEvents,
  ...erasureEvents,
}

export const tenantStream: StreamKind<TenantState, TenantEvent> = {
  prefix: 'tenant:',
  empty: () => ({ ...emptyDirectory(), ...noErasures() }),
  fold: foldOf<TenantState, TenantEvents>(tenantEvents),
}
