import { nothingOfPeople } from '../privacy.ts'
import type { Speaker } from '../speaker.ts'
import { type PlaceSlice, takePlace } from './place.ts'
import { ALL, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'
import type { NotitieSource } from './values.ts'

/** What may be said about a notitie beside its text; all optional (G7). */
export interface NotitieMarks {
  speaker?: Speaker
  labels: string[]
  toWhom?: string
}

export interface NotitieEvents {
  'notitie.added': {
    v: 1
    notitieId: string
    gesprekId: string
    source: NotitieSource
    text: string
    tags: string[]
    marks: NotitieMarks
    /** When it was typed, epoch ms, where that was earlier than the act: it waited on a device without connection. */
    typedAt?: number
  }
  'notitie.edited': { v: 1; notitieId: string; text: string; marks: NotitieMarks }
  'notitie.removed': { v: 1; notitieId: string; removed: boolean }
  'samenvatting.posted': { v: 1; notitieId: string; gesprekId: string; themaId: string | null; text: string }
  /** The notes of this gesprek were handed out as a document. */
  'notitie.exportRecorded': { v: 1; gesprekId: string }
}

export interface Notitie {
  readonly id: string
  readonly gesprekId: string
  readonly source: NotitieSource
  readonly text: string
  readonly tags: readonly string[]
  readonly marks: NotitieMarks
  readonly by: string
  /** When it was typed, epoch ms. */
  readonly at: number
  /** See `takePlace`. */
  readonly place: number
  /** Counts from 1; former texts are in the journal. */
  readonly version: number
  readonly removed: boolean
}

export interface NotitieSlice {
  readonly notities: Map<string, Notitie>
}

export const noNotities = (): NotitieSlice => ({ notities: new Map() })

const marks = { speaker: 'speaker', labels: 'plain', toWhom: 'plain' } as const

/** Words that someone noted: they are about their speaker, who is taken out of them; at retention they go. */
const wordsOfOthers = {
  about: null,
  versionOf: 'notitieId',
  onErasure: 'keep',
  afterRetention: 'drop-words',
  audited: null,
} as const

export const notitieEvents: RondeEventDefinitions<NotitieSlice & PlaceSlice, NotitieEvents> = {
  'notitie.added': {
    fold(
      state,
      { notitieId: id, gesprekId, source, text, tags, marks, typedAt },
      { at: stored, by },
      change,
    ) {
      const place = takePlace(state, change)
      const at = typedAt ?? stored
      const notitie = { id, gesprekId, source, text, tags, marks, at, place, by, version: 1, removed: false }
      change.set(state.notities, id, notitie)
    },
    touched: (event) => [one('notitie', event.notitieId), wordsOnly('verslag', event.gesprekId)],
    privacy: {
      ...wordsOfOthers,
      fields: { notitieId: 'plain', gesprekId: 'plain', text: 'words', tags: 'plain', marks },
      exported: ({ text, marks: { speaker = null } }) => ({ part: 'notitie', text, speaker }),
    },
  },
  'notitie.edited': {
    fold(state, { notitieId, text, marks }, _context, change) {
      const notitie = state.notities.get(notitieId)
      if (notitie === undefined) return
      const version = text === notitie.text ? notitie.version : notitie.version + 1
      change.set(state.notities, notitieId, { ...notitie, text, marks, version })
    },
    touched: (event) => [one('notitie', event.notitieId)],
    privacy: {
      ...wordsOfOthers,
      fields: { notitieId: 'plain', text: 'words', marks },
      exported: ({ text, marks: { speaker = null } }) => ({ part: 'notitie', text, speaker }),
    },
  },
  'notitie.removed': {
    fold(state, { notitieId, removed }, _context, change) {
      const notitie = state.notities.get(notitieId)
      if (notitie !== undefined) change.set(state.notities, notitieId, { ...notitie, removed })
    },
    touched: (event) => [one('notitie', event.notitieId), wordsOnly('verslag', ALL)],
    privacy: { ...nothingOfPeople, fields: { notitieId: 'plain' } },
  },
  'samenvatting.posted': {
    fold(state, { notitieId: id, gesprekId, themaId, text }, { at, by }, change) {
      const tags = themaId === null ? [] : [themaId]
      const place = takePlace(state, change)
      const notitie = { id, gesprekId, text, tags, at, place, by, version: 1, removed: false }
      change.set(state.notities, id, { ...notitie, source: 'chat', marks: { labels: ['samenvatting'] } })
    },
    touched: (event) => [one('notitie', event.notitieId), wordsOnly('verslag', event.gesprekId)],
    privacy: {
      ...wordsOfOthers,
      fields: { notitieId: 'plain', gesprekId: 'plain', themaId: 'plain', text: 'words' },
      exported: ({ text }) => ({ part: 'notitie', text, speaker: null }),
    },
  },
  'notitie.exportRecorded': {
    fold() {},
    touched: () => [],
    privacy: {
      ...nothingOfPeople,
      fields: { gesprekId: 'plain' },
      audited: ({ gesprekId }) => ({ what: 'notitie.exportRecorded', gesprekId }),
    },
  },
}
