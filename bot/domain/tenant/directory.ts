import { nothingOfPeople } from '../privacy.ts'
import type { EventDefinitions } from '../stream.ts'

export interface DirectoryEvents {
  'tenant.rondeAdded': { v: 1; rondeId: string }
  'tenant.personLinked': { v: 1; personId: string; rondeId: string }
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
}

export const emptyDirectory = (): DirectorySlice => ({ rondes: new Map(), rondesOf: new Map() })

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
