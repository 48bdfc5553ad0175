import { nothingOfPeople } from '../privacy.ts'
import type { EventDefinitions } from '../stream.ts'

export interface DirectoryEvents {
  'tenant.rondeAdded': { v: 1; rondeId: string }
  'tenant.personLinked': { v: 1; personId: string; rondeId: string }
  /** A whole ronde was deleted: the one line that stays of it (X3.r). */
  'tenant.rondeDeleted': {
    v: 1
    rondeId: string
    title: string
    deletedBy: string
    deletedByName: string
  }
  /** Someone's data were handed out: to that person, or of one ronde to its gespreksleider. */
  'export.recorded': {
    v: 1
    personId: string
    askedBy: string
    askedByName: string
    rondeId: string | null
  }
}

/**
 * Which rondes a tenant has and who may have a role in them. A hint only: whether someone really sees a ronde is decided
 * by that ronde.
 */
export interface DirectorySlice {
  readonly rondes: Map<string, true>
  /** Rondes in which a person may have a role, by person id. */
  readonly rondesOf: Map<string, readonly string[]>
  /** Rondes that were deleted. */
  readonly deletedRondes: Map<string, true>
}

export const emptyDirectory = (): DirectorySlice => ({
  rondes: new Map(),
  rondesOf: new Map(),
  deletedRondes: new Map(),
})

export const directoryEvents: EventDefinitions<DirectorySlice, DirectoryEvents> = {
  'tenant.rondeAdded': {
    fold(state, { rondeId }, _context, change) {
      change.set(state.rondes, rondeId, true)
    },
    privacy: { ...nothingOfPeople, fields: { rondeId: 'plain' } },
  },
  'tenant.personLinked': {
    fold(state, { personId, rondeId }, _context, change) {
      const rondes = state.rondesOf.get(personId) ?? []
      if (!rondes.includes(rondeId)) change.set(state.rondesOf, personId, [...rondes, rondeId])
    },
    privacy: {
      fields: { personId: 'person', rondeId: 'plain' },
      about: 'personId',
      onErasure: 'keep',
      afterRetention: 'keep',
      audited: null,
      exported: ({ rondeId }) => ({ part: 'about', rondeId, doneBy: 'de app' }),
    },
  },
  'tenant.rondeDeleted': {
    fold(state, { rondeId }, _context, change) {
      change.set(state.deletedRondes, rondeId, true)
      change.remove(state.rondes, rondeId)
      for (const [personId, rondes] of state.rondesOf) {
        if (rondes.includes(rondeId)) {
          change.set(
            state.rondesOf,
            personId,
            rondes.filter((id) => id !== rondeId),
          )
        }
      }
    },
    privacy: {
      fields: {
        ...{ rondeId: 'plain', title: 'words', deletedBy: 'person' },
        deletedByName: { nameOf: 'deletedBy' },
      },
      about: 'deletedBy',
      onErasure: 'keep',
      afterRetention: 'keep',
      audited: ({ rondeId, title, deletedBy, deletedByName }) => ({
        what: 'tenant.rondeDeleted',
        doneBy: { id: deletedBy, name: deletedByName },
        rondeId,
        title,
      }),
      exported: ({ rondeId, deletedByName }) => ({ part: 'about', rondeId, doneBy: deletedByName }),
    },
  },
  'export.recorded': {
    fold() {},
    privacy: {
      fields: {
        ...{ personId: 'person', askedBy: 'person', askedByName: { nameOf: 'askedBy' } },
        rondeId: 'plain',
      },
      about: 'personId',
      onErasure: 'keep',
      afterRetention: 'keep',
      audited: ({ personId, askedBy, askedByName, rondeId }) => ({
        what: 'export.recorded',
        about: personId,
        doneBy: { id: askedBy, name: askedByName },
        rondeId,
      }),
      exported: ({ rondeId, askedByName }) => ({ part: 'about', rondeId, doneBy: askedByName }),
    },
  },
}
