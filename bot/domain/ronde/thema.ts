import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { AnoniemSlice } from './anoniem.ts'
import { isAnonymous } from './anonymous.ts'
import { editGesprek, type GesprekSlice } from './gesprek.ts'
import type { GroepSlice } from './groep.ts'
import { type PlaceSlice, takePlace } from './place.ts'
import { one, type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface ThemaEvents {
  'thema.opened': { v: 1; gesprekId: string; themaId: string; shown: string[] | null; again: boolean }
  'thema.warned': { v: 1; gesprekId: string; themaId: string }
  'thema.closed': { v: 1; gesprekId: string; themaId: string }
  'vraag.ticked': { v: 1; gesprekId: string; themaId: string; vraagId: string; ticked: boolean }
}

/** One thema on the table of one gesprek. */
export interface ThemaRun {
  readonly gesprekId: string
  readonly themaId: string
  /** As it was when the thema was first opened; nothing changes it afterwards (G15). */
  readonly anonymous: boolean
  readonly status: 'open' | 'gesloten'
  readonly openedAt: number
  /** Place of its opening, see `takePlace`: that of every antwoord in an anonymous thema. */
  readonly place: number
  readonly closedAt: number | null
  readonly warnedAt: number | null
  /** Vragen shown first on the card; null leaves the choice to the card. */
  readonly shown: readonly string[] | null
  readonly ticked: readonly string[]
  readonly heard: readonly string[]
  /**
   * Who was on the list when this anonymous thema was first opened, with those who were at an earlier anonymous thema of
   * this gesprek. Frozen, so that changing the list tells nothing about an answer (G15.n). Empty with names.
   */
  readonly listed: readonly string[]
  /** Whether an answer in time was ever given; stays true when it is withdrawn, so that withdrawing does not show (G15.e). */
  readonly wrote: boolean
  /** How many people have an answer that counts. */
  readonly answered: number
}

export interface ThemaSlice {
  /** By `runKey`. */
  readonly runs: Map<string, ThemaRun>
}

export const noRuns = (): ThemaSlice => ({ runs: new Map() })

export const runKey = (gesprekId: string, themaId: string): string => `${gesprekId}/${themaId}`

const fields = { gesprekId: 'plain', themaId: 'plain' } as const

export const themaEvents: RondeEventDefinitions<
  ThemaSlice & GesprekSlice & GroepSlice & AnoniemSlice & PlaceSlice,
  ThemaEvents
> = {
  'thema.opened': {
    fold(state, { gesprekId, themaId, shown }, { at }, change) {
      const key = runKey(gesprekId, themaId)
      const former = state.runs.get(key)
      const gesprek = state.gesprekken.get(gesprekId)
      const anonymous = former?.anonymous ?? (gesprek !== undefined && isAnonymous(state, gesprek, themaId))
      change.set(state.runs, key, {
        gesprekId,
        themaId,
        anonymous,
        status: 'open',
        openedAt: at,
        place: takePlace(state, change),
        closedAt: null,
        warnedAt: null,
        shown: shown ?? former?.shown ?? null,
        ticked: former?.ticked ?? [],
        heard: former?.heard ?? [],
        listed: former?.listed ?? (anonymous ? listedNow(state, gesprekId) : []),
        wrote: former?.wrote ?? false,
        answered: former?.answered ?? 0,
      })
      editGesprek(state, gesprekId, { openThemaId: themaId }, change)
    },
    touched: (event) => [
      one('run', runKey(event.gesprekId, event.themaId)),
      one('gesprek', event.gesprekId),
      wordsOnly('verslag', event.gesprekId),
    ],
    privacy: { ...nothingOfPeople, fields: { ...fields, shown: 'plain' } },
  },
  'thema.warned': {
    fold(state, event, { at }, change) {
      editRun(state, event, { warnedAt: at }, change)
    },
    touched: (event) => [one('run', runKey(event.gesprekId, event.themaId))],
    privacy: { ...nothingOfPeople, fields },
  },
  'thema.closed': {
    fold(state, event, { at }, change) {
      editRun(state, event, { status: 'gesloten', closedAt: at }, change)
      editGesprek(state, event.gesprekId, { openThemaId: null }, change)
    },
    touched: (event) => [one('run', runKey(event.gesprekId, event.themaId)), one('gesprek', event.gesprekId)],
    privacy: { ...nothingOfPeople, fields },
  },
  'vraag.ticked': {
    fold(state, event, _context, change) {
      const run = state.runs.get(runKey(event.gesprekId, event.themaId))
      if (run === undefined) return
      editRun(state, event, { ticked: withOrWithout(run.ticked, event.vraagId, event.ticked) }, change)
    },
    touched: (event) => [one('run', runKey(event.gesprekId, event.themaId))],
    privacy: { ...nothingOfPeople, fields: { ...fields, vraagId: 'plain' } },
  },
}

/**
 * How many people answered, as everyone may know it. For an anonymous thema 1 when there was ever an answer, else 0: a
 * number that changes reveals when an answer was withdrawn or included (G15.e).
 */
export const answeredAsKnown = ({ anonymous, wrote, answered }: ThemaRun): number =>
  anonymous ? Number(wrote) : answered

function listedNow(state: ThemaSlice & GesprekSlice, gesprekId: string): readonly string[] {
  const listed = new Set(state.gesprekken.get(gesprekId)?.deelnemers)
  for (const run of state.runs.values()) {
    if (run.gesprekId === gesprekId) for (const personId of run.listed) listed.add(personId)
  }
  return [...listed]
}

export function editRun(
  state: ThemaSlice,
  { gesprekId, themaId }: { gesprekId: string; themaId: string },
  fields: Partial<ThemaRun>,
  change: Change,
): void {
  const key = runKey(gesprekId, themaId)
  const run = state.runs.get(key)
  if (run !== undefined) change.set(state.runs, key, { ...run, ...fields })
}

export function withOrWithout(list: readonly string[], item: string, wanted: boolean): readonly string[] {
  const without = list.filter((other) => other !== item)
  return wanted ? [...without, item] : without
}
