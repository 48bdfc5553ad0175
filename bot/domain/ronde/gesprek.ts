import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import { all, one, type RondeEventDefinitions } from './touch.ts'
import type { MissingSignal } from './values.ts'

export interface GesprekEvents {
  'gesprek.planned': { v: 1; gesprekId: string; start: string; minutes: number; room: string }
  'gesprek.askedEarly': { v: 1; gesprekId: string }
  'gesprek.started': { v: 1; gesprekId: string; again: boolean }
  'gesprek.ended': { v: 1; gesprekId: string }
}

export interface Gesprek {
  readonly id: string
  readonly groepId: string
  readonly start: string | null
  readonly minutes: number
  readonly room: string
  readonly status: 'gepland' | 'bezig' | 'klaar'
  readonly askedEarly: boolean
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** How often it was started: a gesprek that continues after its end is a sitting of its own. */
  readonly sittings: number
  readonly openThemaId: string | null
  readonly chatId: string | null
  readonly meetingId: string | null
  /** When it was linked, or the link was confirmed, epoch ms. */
  readonly linkedAt: number | null
  /** Who linked it, see `actorOf`. */
  readonly linkedBy: string | null
  /** Whether Teams showed that someone who may link it is in the chat (G1.k). */
  readonly linkConfirmed: boolean
  /** Chats that it was unlinked from, with the cards that were left there. */
  readonly former: readonly FormerChat[]
  /** When a meeting in its chat was last taken for another gesprek (G1); only shown, not acted on. */
  readonly askedAgainAt: number | null
  readonly missingSignals: readonly MissingSignal[]
  readonly deelnemers: readonly string[]
  /** People of the tenant who answered without being deelnemer: name by id (G4). */
  readonly proposed: ReadonlyMap<string, string>
}

/** A chat that a gesprek was linked to by mistake. */
export interface FormerChat {
  readonly chatId: string
  /** Messages there that still ask for something. */
  readonly cards: readonly string[]
}

/** Which sitting of a gesprek is going on; the time after its end counts as another. */
export const sittingNr = ({ sittings, status }: Pick<Gesprek, 'sittings' | 'status'>): string =>
  status === 'klaar' ? `${sittings}:na` : String(sittings)

export interface GesprekSlice {
  readonly gesprekken: Map<string, Gesprek>
}

export const noGesprekken = (): GesprekSlice => ({ gesprekken: new Map() })

export const gesprekEvents: RondeEventDefinitions<GesprekSlice, GesprekEvents> = {
  'gesprek.planned': {
    fold(state, { gesprekId, start, minutes, room }, _context, change) {
      editGesprek(state, gesprekId, { start, minutes, room }, change)
    },
    // The last gesprek decides until when words are kept, which the ronde shows.
    touched: (event) => [one('gesprek', event.gesprekId), all('ronde')],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain', start: 'plain', room: 'words' } },
  },
  'gesprek.askedEarly': {
    fold(state, event, _context, change) {
      editGesprek(state, event.gesprekId, { askedEarly: true }, change)
    },
    touched: () => [],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
  'gesprek.started': {
    fold(state, event, { at }, change) {
      const former = state.gesprekken.get(event.gesprekId)
      const startedAt = event.again && former ? former.startedAt : at
      const sittings = (former?.sittings ?? 0) + 1
      editGesprek(state, event.gesprekId, { status: 'bezig', startedAt, endedAt: null, sittings }, change)
    },
    touched: (event) => [one('gesprek', event.gesprekId), all('ronde')],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
  'gesprek.ended': {
    fold(state, event, { at }, change) {
      editGesprek(state, event.gesprekId, { status: 'klaar', endedAt: at }, change)
    },
    touched: (event) => [
      one('gesprek', event.gesprekId),
      one('verslag', event.gesprekId),
      all('ronde'),
      { ended: event.gesprekId },
    ],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
}

export function editGesprek(state: GesprekSlice, id: string, fields: Partial<Gesprek>, change: Change): void {
  const gesprek = state.gesprekken.get(id)
  if (gesprek !== undefined) change.set(state.gesprekken, id, { ...gesprek, ...fields })
}

/** Length of a gesprek unless it is planned otherwise (V4.a). */
const GESPREK_MINUTES = 90

export function addGesprek(state: GesprekSlice, id: string, groepId: string, change: Change): void {
  const gesprek: Gesprek = {
    id,
    groepId,
    start: null,
    minutes: GESPREK_MINUTES,
    room: '',
    status: 'gepland',
    askedEarly: false,
    startedAt: null,
    endedAt: null,
    sittings: 0,
    openThemaId: null,
    chatId: null,
    meetingId: null,
    linkedAt: null,
    linkedBy: null,
    linkConfirmed: false,
    former: [],
    askedAgainAt: null,
    missingSignals: [],
    deelnemers: [],
    proposed: new Map(),
  }
  change.set(state.gesprekken, id, gesprek)
}
