import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { EventDefinitions } from '../stream.ts'

/** What an erasure found and did, in numbers. */
export interface ErasureCounts {
  rondes: number
  antwoorden: number
  genoemd: number
  notities: number
  namen: number
}

export const NO_COUNTS: ErasureCounts = { rondes: 0, antwoorden: 0, genoemd: 0, notities: 0, namen: 0 }

/** Names in one event: an entry never exceeds its limit, however many names a person was given. */
export const NAMES_AT_ONCE = 500

export interface ErasureEvents {
  'erasure.started': {
    v: 1
    erasureId: string
    personId: string
    byName: string
    salt: string
    until: number | null
  }
  /**
   * Names of the person, recorded before the rewriting starts: half-way they could not be found any more. In parts when
   * they are many; the last part has `more: false`.
   */
  'erasure.namesRecorded': { v: 1; erasureId: string; names: string[]; more: boolean }
  'erasure.finished': { v: 1; erasureId: string; counts: ErasureCounts }
  /** Entries before this one were redacted: every instance that folded them folds again (X3). */
  'tenant.redactionAnnounced': { v: 1; erasureId: string }
}

/** The erasure of one person, running or finished (X3). */
export interface Erasure {
  readonly id: string
  readonly at: number
  /** Who requested it. */
  readonly by: string
  readonly byName: string
  /** Until it is done; then the id that replaced it. */
  readonly personId: string
  /** Names of the person, as far as recorded. */
  readonly names: readonly string[]
  readonly namesComplete: boolean
  /** Makes the ids that replace the person, differently in every stream; empty once cleared, as the last step. */
  readonly salt: string
  /** Only entries that are not newer (epoch ms); null for everything stored now. */
  readonly until: number | null
  readonly doneAt: number | null
  /** The directory holds nothing of the person any more either, and every instance was told. */
  readonly settled: boolean
  readonly counts: ErasureCounts | null
}

export interface ErasureSlice {
  readonly erasures: Map<string, Erasure>
}

export const noErasures = (): ErasureSlice => ({ erasures: new Map() })

export const erasureEvents: EventDefinitions<ErasureSlice, ErasureEvents> = {
  'erasure.started': {
    fold(state, { erasureId: id, personId, byName, salt, until }, { at, by }, change) {
      change.set(state.erasures, id, {
        ...{ id, at, by, byName, personId, salt, until },
        ...{ names: [], namesComplete: false, doneAt: null, settled: false, counts: null },
      })
    },
    privacy: {
      fields: { erasureId: 'plain', personId: 'person', byName: { nameOf: 'by' }, salt: 'salt' },
      about: 'personId',
      onErasure: 'keep',
      afterRetention: 'keep',
      audited: ({ personId, byName }, { by }) => ({
        ...{ what: 'erasure.started', about: personId, doneBy: { id: by, name: byName } },
      }),
      exported: null,
    },
  },
  'erasure.namesRecorded': {
    fold(state, { erasureId, names, more }, _context, change) {
      const former = state.erasures.get(erasureId)?.names ?? []
      edit(state, erasureId, { names: [...former, ...names], namesComplete: !more }, change)
    },
    privacy: { ...nothingOfPeople, fields: { erasureId: 'plain', names: 'personNames' } },
  },
  'erasure.finished': {
    fold(state, { erasureId, counts }, { at }, change) {
      edit(state, erasureId, { doneAt: at, counts }, change)
    },
    privacy: {
      ...nothingOfPeople,
      fields: { erasureId: 'plain' },
      audited: () => ({ what: 'erasure.finished', doneBy: null }),
    },
  },
  'tenant.redactionAnnounced': {
    fold(state, { erasureId }, _context, change) {
      edit(state, erasureId, { settled: true }, change)
    },
    privacy: { ...nothingOfPeople, fields: { erasureId: 'plain' } },
  },
}

function edit(state: ErasureSlice, id: string, fields: Partial<Erasure>, change: Change): void {
  const erasure = state.erasures.get(id)
  if (erasure !== undefined) change.set(state.erasures, id, { ...erasure, ...fields })
}
