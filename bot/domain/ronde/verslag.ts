// Long, because a noun keeps its events, state, folds and declarations in one file.
import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import { all, one, type RondeEventDefinitions, type Touch } from './touch.ts'

/** How far a verslag is, in order; `vastgesteld` is settled (R4). */
export type VerslagStatus = 'werkdocument' | 'nakijken' | 'versturen' | 'bij-de-groep' | 'vastgesteld'

/**
 * The verslag of a gesprek, by the id of that gesprek. Without any event it is a werkdocument that is laid out from the
 * notes.
 */
export interface VerslagEvents {
  /** The verslaggever is done; the gespreksleider reads it next. */
  'verslag.submitted': { v: 1; gesprekId: string }
  'verslag.themaChecked': { v: 1; gesprekId: string; themaId: string; checked: boolean }
  /**
   * Sending began: from here on no paragraph changes until its texts are fixed. `until` is the last day of correction
   * (YYYY-MM-DD), `to` the deelnemers listed at this moment (R2.c).
   */
  'verslag.sendStarted': { v: 1; gesprekId: string; until: string; to: string[] }
  'verslag.sent': { v: 1; gesprekId: string }
  'verslag.withdrawn': { v: 1; gesprekId: string }
  'verslag.deadlineSet': { v: 1; gesprekId: string; until: string }
  /** The last day of correction is over. */
  'verslag.closed': { v: 1; gesprekId: string }
  /** This deelnemer agrees with the verslag as it is now. */
  'verslag.agreed': { v: 1; gesprekId: string; personId: string }
  /** For a groep without list or bot: handed over as paper, Word or link, with what was said about it (R2.h). */
  'verslag.handedOver': { v: 1; gesprekId: string; on: string; said: string }
  /** Settled. `silent` are the deelnemers who did not react (R4.d). */
  'verslag.settled': { v: 1; gesprekId: string; silent: string[] }
  /** A change after settling makes a new version, which says why (R4.e). */
  'verslag.reopened': { v: 1; gesprekId: string; reason: string }
  'verslag.exportRecorded': { v: 1; gesprekId: string }
}

export interface Verslag {
  readonly gesprekId: string
  readonly status: VerslagStatus
  /** Counts from 1; goes up when a settled verslag is reopened. */
  readonly version: number
  /** How often it was sent to the groep. */
  readonly round: number
  /** Whether its texts were fixed by sending: then nothing is laid out from notes any more. */
  readonly fixed: boolean
  readonly submitted: Moment | null
  readonly checkedThemas: readonly string[]
  /** The current or last sending: its receivers and the last day of correction (YYYY-MM-DD). */
  readonly sent: {
    readonly at: number
    readonly by: string
    readonly until: string
    readonly to: readonly string[]
  } | null
  readonly closed: boolean
  /** How often its text changed since it was sent. */
  readonly changes: number
  /** Who reacted since it was sent, also when that was taken back. */
  readonly reacted: ReadonlySet<string>
  /** How many correcties were given anonymously, and how many of these are shown: the others wait (R2.g). */
  readonly anonymous: number
  readonly revealed: number
  /** Who agreed, with `changes` at that moment. */
  readonly agreed: ReadonlyMap<string, { readonly at: number; readonly changes: number }>
  readonly withdrawnAt: number | null
  readonly handedOver: { readonly on: string; readonly said: string; readonly by: string } | null
  readonly settled: (Moment & { readonly silent: readonly string[] }) | null
  /** Why it was reopened after it was settled; empty for the first version. */
  readonly reason: string
}

interface Moment {
  readonly at: number
  readonly by: string
}

export interface VerslagSlice {
  /** By the id of the gesprek; absent until something happened to it. */
  readonly verslagen: Map<string, Verslag>
}

export const noVerslagen = (): VerslagSlice => ({ verslagen: new Map() })

/** The verslag of a gesprek, also when nothing happened to it yet. */
export function verslagOf({ verslagen }: VerslagSlice, gesprekId: string): Verslag {
  return verslagen.get(gesprekId) ?? newVerslag(gesprekId)
}

function newVerslag(gesprekId: string): Verslag {
  return {
    gesprekId,
    status: 'werkdocument',
    version: 1,
    round: 0,
    fixed: false,
    submitted: null,
    checkedThemas: [],
    sent: null,
    closed: false,
    changes: 0,
    reacted: new Set(),
    anonymous: 0,
    revealed: 0,
    agreed: new Map(),
    withdrawnAt: null,
    handedOver: null,
    settled: null,
    reason: '',
  }
}

export function editVerslag(
  state: VerslagSlice,
  gesprekId: string,
  fields: Partial<Verslag>,
  change: Change,
): void {
  change.set(state.verslagen, gesprekId, { ...verslagOf(state, gesprekId), ...fields })
}

/**
 * Records that a deelnemer reacted. The last first reaction reveals all anonymous correcties at once; later ones wait for
 * the last day, because they would otherwise appear beside the next reaction of their author (R2.g).
 */
export function noteReaction(state: VerslagSlice, gesprekId: string, personId: string, change: Change): void {
  const { reacted, sent, anonymous } = verslagOf(state, gesprekId)
  if (reacted.has(personId)) return
  const now = new Set(reacted).add(personId)
  const allReacted = sent?.to.every((id) => now.has(id)) ?? false
  editVerslag(state, gesprekId, { reacted: now, ...(allReacted ? { revealed: anonymous } : {}) }, change)
}

/** Whether the groep reads it. */
export const isShared = (status: VerslagStatus): boolean =>
  status === 'bij-de-groep' || status === 'vastgesteld'

/** Counts a change of text that readers at the groep may have agreed with. */
export function countTextChange(state: VerslagSlice, gesprekId: string, change: Change): void {
  const verslag = verslagOf(state, gesprekId)
  if (verslag.status !== 'bij-de-groep') return
  editVerslag(state, gesprekId, { changes: verslag.changes + 1 }, change)
}

const verslag = ({ gesprekId }: { gesprekId: string }) => [one('verslag', gesprekId)]
/** The view of the gesprek shows the progress of its verslag too. */
const progress = ({ gesprekId }: { gesprekId: string }) => [
  one('gesprek', gesprekId),
  one('verslag', gesprekId),
]
/** Its paragraphs and correcties come or go for the groep. */
const shared = ({ gesprekId }: { gesprekId: string }): Touch[] => [
  one('gesprek', gesprekId),
  one('verslag', gesprekId),
  all('paragraph'),
  all('correctie'),
]
/** The last reaction reveals the anonymous correcties. */
const reaction = ({ gesprekId }: { gesprekId: string }): Touch[] => [
  one('verslag', gesprekId),
  all('correctie'),
]
const fields = { gesprekId: 'plain' } as const

export const verslagEvents: RondeEventDefinitions<VerslagSlice, VerslagEvents> = {
  'verslag.submitted': {
    fold(state, { gesprekId }, { at, by }, change) {
      editVerslag(state, gesprekId, { status: 'nakijken', submitted: { at, by } }, change)
    },
    touched: progress,
    privacy: { ...nothingOfPeople, fields },
  },
  'verslag.themaChecked': {
    fold(state, { gesprekId, themaId, checked }, _context, change) {
      const others = verslagOf(state, gesprekId).checkedThemas.filter((id) => id !== themaId)
      const checkedThemas = checked ? [...others, themaId] : others
      editVerslag(state, gesprekId, { checkedThemas }, change)
    },
    touched: verslag,
    privacy: { ...nothingOfPeople, fields: { ...fields, themaId: 'plain' } },
  },
  'verslag.sendStarted': {
    fold(state, { gesprekId, until, to }, { at, by }, change) {
      const { submitted } = verslagOf(state, gesprekId)
      const sent = { at, by, until, to }
      const began = { status: 'versturen', submitted: submitted ?? { at, by }, sent } as const
      editVerslag(
        state,
        gesprekId,
        { ...began, closed: false, changes: 0, reacted: new Set(), agreed: new Map() },
        change,
      )
    },
    touched: progress,
    privacy: { ...nothingOfPeople, fields: { ...fields, until: 'plain', to: 'person' } },
  },
  'verslag.sent': {
    fold(state, { gesprekId }, { at }, change) {
      const { round, sent } = verslagOf(state, gesprekId)
      const now = { status: 'bij-de-groep', fixed: true, round: round + 1 } as const
      editVerslag(state, gesprekId, { ...now, sent: sent && { ...sent, at }, withdrawnAt: null }, change)
    },
    touched: shared,
    privacy: { ...nothingOfPeople, fields },
  },
  'verslag.withdrawn': {
    fold(state, { gesprekId }, { at }, change) {
      editVerslag(state, gesprekId, { status: 'nakijken', withdrawnAt: at }, change)
    },
    touched: shared,
    privacy: { ...nothingOfPeople, fields },
  },
  'verslag.deadlineSet': {
    fold(state, { gesprekId, until }, _context, change) {
      const { sent } = verslagOf(state, gesprekId)
      editVerslag(state, gesprekId, { sent: sent && { ...sent, until }, closed: false }, change)
    },
    touched: progress,
    privacy: { ...nothingOfPeople, fields: { ...fields, until: 'plain' } },
  },
  'verslag.closed': {
    fold(state, { gesprekId }, _context, change) {
      const { anonymous: revealed } = verslagOf(state, gesprekId)
      editVerslag(state, gesprekId, { closed: true, revealed }, change)
    },
    touched: shared,
    privacy: { ...nothingOfPeople, fields },
  },
  'verslag.agreed': {
    fold(state, { gesprekId, personId }, { at }, change) {
      const { agreed, changes } = verslagOf(state, gesprekId)
      editVerslag(state, gesprekId, { agreed: new Map(agreed).set(personId, { at, changes }) }, change)
      noteReaction(state, gesprekId, personId, change)
    },
    touched: reaction,
    privacy: {
      fields: { ...fields, personId: 'person' },
      about: 'personId',
      onErasure: 'keep',
      afterRetention: 'drop-words',
      audited: null,
      exported: null,
    },
  },
  'verslag.handedOver': {
    fold(state, { gesprekId, on, said }, { at, by }, change) {
      const { fixed, submitted } = verslagOf(state, gesprekId)
      // Its texts are fixed first, as when it is sent.
      const status = fixed ? 'bij-de-groep' : 'versturen'
      const handedOver = { on, said, by }
      editVerslag(state, gesprekId, { status, handedOver, submitted: submitted ?? { at, by } }, change)
    },
    touched: progress,
    privacy: {
      ...nothingOfPeople,
      fields: { ...fields, on: 'plain', said: 'words' },
      afterRetention: 'drop-words',
    },
  },
  'verslag.settled': {
    fold(state, { gesprekId, silent }, { at, by }, change) {
      const { anonymous: revealed } = verslagOf(state, gesprekId)
      const settled = { at, by, silent }
      editVerslag(state, gesprekId, { status: 'vastgesteld', settled, revealed }, change)
    },
    touched: shared,
    privacy: {
      ...nothingOfPeople,
      fields: { ...fields, silent: 'person' },
      afterRetention: 'drop-words',
    },
  },
  'verslag.reopened': {
    fold(state, { gesprekId, reason }, _context, change) {
      const { version } = verslagOf(state, gesprekId)
      const again = { status: 'nakijken', version: version + 1, reason, settled: null } as const
      editVerslag(state, gesprekId, { ...again, checkedThemas: [], handedOver: null }, change)
    },
    touched: shared,
    privacy: {
      ...nothingOfPeople,
      fields: { ...fields, reason: 'words' },
      afterRetention: 'drop-words',
    },
  },
  'verslag.exportRecorded': {
    fold() {},
    touched: () => [],
    privacy: {
      ...nothingOfPeople,
      fields,
      audited: ({ gesprekId }) => ({ what: 'verslag.exportRecorded', gesprekId }),
    },
  },
}
