import { nothingOfPeople } from '../privacy.ts'
import type { AntwoordSlice } from './antwoord.ts'
import type { GesprekSlice } from './gesprek.ts'
import type { NotitieSlice } from './notitie.ts'
import { all, type RondeEventDefinitions } from './touch.ts'

export interface RetentionEvents {
  /** How many months words are kept after publication (X4). */
  'retention.set': { v: 1; months: number }
  /** The removal of the words started; `salt` makes the ids that replace people, and is cleared at the end. */
  'retention.started': { v: 1; salt: string }
}

export interface RetentionSlice {
  retainMonths: number
  publishedAt: number | null
  /** A removal of all words that has started and not finished. */
  removal: { salt: string } | null
  removedAt: number | null
}

/** How long words are kept after publication unless a Beheerder chose otherwise, in months (X4). */
export const RETAIN_MONTHS = 6
/** How long after its last gesprek a ronde that is never published keeps them. */
const UNPUBLISHED_MONTHS = 12

export const nothingRemoved = (): RetentionSlice => ({
  retainMonths: RETAIN_MONTHS,
  publishedAt: null,
  removal: null,
  removedAt: null,
})

export const retentionEvents: RondeEventDefinitions<RetentionSlice, RetentionEvents> = {
  'retention.set': {
    fold(state, { months }, _context, change) {
      change.put(state, 'retainMonths', months)
    },
    touched: () => [all('ronde')],
    privacy: {
      ...nothingOfPeople,
      fields: {},
      audited: ({ months }) => ({ what: 'retention.set', months }),
    },
  },
  'retention.started': {
    fold(state, { salt }, _context, change) {
      change.put(state, 'removal', { salt })
    },
    touched: () => [all('ronde')],
    privacy: { ...nothingOfPeople, fields: { salt: 'salt' }, afterRetention: 'drop-words' },
  },
}

type Slices = RetentionSlice & GesprekSlice

/** When the words of this ronde are removed (epoch ms); null when that is not known yet, or already done. */
export function removalAt(state: Slices): number | null {
  if (state.removedAt !== null) return null
  if (state.publishedAt !== null) return addMonths(state.publishedAt, state.retainMonths)
  const last = lastGesprekAt(state)
  return last === null ? null : addMonths(last, UNPUBLISHED_MONTHS)
}

/** Whether words of this ronde must be removed now, or a removal that has started must be finished. */
export function retentionDue(state: Slices & AntwoordSlice & NotitieSlice, now: number): boolean {
  if (state.removedAt !== null) return false
  if (state.removal !== null) return true
  const written = [...state.antwoorden.values(), ...state.notities.values()]
  if (written.length === 0) return false
  // Without any plan, the term starts when the last words were written.
  const last = written.reduce((latest, { at }) => Math.max(latest, at), 0)
  return (removalAt(state) ?? addMonths(last, UNPUBLISHED_MONTHS)) <= now
}

/** From the start of a removal nothing may be written: it would escape the removal. */
export const wordsRemoved = (state: RetentionSlice): boolean =>
  state.removal !== null || state.removedAt !== null

function lastGesprekAt(state: GesprekSlice): number | null {
  const times = [...state.gesprekken.values()].flatMap(({ endedAt, startedAt, start }) => {
    const at = endedAt ?? startedAt ?? (start === null ? null : Date.parse(start))
    return at === null ? [] : [at]
  })
  return times.length === 0 ? null : Math.max(...times)
}

/** The same day `months` later (UTC), or the last day of a month that is too short for it. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}
