import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { RondeRole } from '../who.ts'
import type {
  AntwoordStatus,
  MissingSignal,
  NotitieMarks,
  NotitieSource,
  Reikwijdte,
  RondePhase,
} from './events.ts'
import { RETAIN_MONTHS } from './retention.ts'

/** Entities are replaced, never edited: a reader may keep one, and an undo can put the former one back. */

export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly RondeRole[]
  /** Gesprekken in which this person is deelnemer. */
  readonly deelnemerIn: readonly string[]
  /** Has an account of another school: the access ends at publication (spec V8). */
  readonly guest: boolean
  /** Null while nobody said anything about it. */
  readonly about: About | null
}

/** What somebody does and where (spec V9); empty or null is not known. */
export interface About {
  readonly functie: string
  readonly unit: string
  readonly level: number | null
  readonly year: number | null
  readonly leerweg: 'bol' | 'bbl' | null
}

export const nothingKnown: About = { functie: '', unit: '', level: null, year: null, leerweg: null }

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
  /** How often it was started: a gesprek that goes on again after its end is a sitting of its own. */
  readonly sittings: number
  readonly openThemaId: string | null
  readonly chatId: string | null
  readonly meetingId: string | null
  readonly linkedAt: number | null
  /** Chats that it was taken from, with the cards that were left there. */
  readonly former: readonly FormerChat[]
  /** When a meeting was last taken for another one than this gesprek (spec G1); only said, not acted on. */
  readonly askedAgainAt: number | null
  readonly missingSignals: readonly MissingSignal[]
  readonly deelnemers: readonly string[]
  /** People of the tenant who answered without being deelnemer, by id (spec G4). */
  readonly proposed: ReadonlyMap<string, string>
}

/** A chat that a gesprek was linked to by mistake. */
export interface FormerChat {
  readonly chatId: string
  /** Messages there that still ask for something. */
  readonly cards: readonly string[]
}

/** One thema on the table of one gesprek. */
export interface ThemaRun {
  readonly gesprekId: string
  readonly themaId: string
  /** As it was when the thema was first opened; nothing changes it afterwards (spec G15). */
  readonly anonymous: boolean
  readonly status: 'open' | 'gesloten'
  readonly openedAt: number
  readonly closedAt: number | null
  readonly warnedAt: number | null
  /** Vragen shown first on the card; null is the card's own choice. */
  readonly shown: readonly string[] | null
  readonly ticked: readonly string[]
  readonly heard: readonly string[]
  /** How many people have an answer that counts. */
  readonly answered: number
}

export interface Antwoord {
  readonly id: string
  readonly gesprekId: string
  readonly themaId: string
  readonly vraagId: string
  /** In an anonymous thema a pseudonym (spec G15). */
  readonly personId: string
  readonly text: string
  readonly status: AntwoordStatus
  readonly aside: boolean
  readonly withdrawn: boolean
  readonly at: number
  readonly changedAt: number
  /** Counts from 1; the former texts stand in the journal. */
  readonly version: number
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

export interface Notitie {
  readonly id: string
  readonly gesprekId: string
  readonly source: NotitieSource
  readonly text: string
  readonly tags: readonly string[]
  readonly marks: NotitieMarks
  readonly by: string
  readonly at: number
  /** Counts from 1; the former texts stand in the journal. */
  readonly version: number
  readonly removed: boolean
}

/** What stands in the chat for one card, and whether somebody is busy with it. */
export interface Delivery {
  readonly key: string
  readonly activityId: string | null
  /** What the card shows now, as a short key; null when nothing was posted yet. */
  readonly shows: string | null
  readonly leasedUntil: number | null
  /** How often it was taken anew because whoever had taken it never said what became of it. */
  readonly lost: number
  readonly attempts: number
  /** Since when it fails; null when it does not. */
  readonly since: number | null
  readonly retryAt: number | null
  readonly failed: string | null
}

export interface RondeState {
  id: string
  tenantId: string
  title: string
  school: string
  scope: { kind: Reikwijdte; name: string }
  reasons: string[]
  goals: string[]
  use: { forWhom: string; where: string; renewal: string }
  period: { from: string; to: string } | null
  lang: 'nl' | 'en'
  phase: RondePhase
  createdAt: number
  publishedAt: number | null
  /** How many months words are kept after publication (spec X4). */
  retainMonths: number
  /** A removal of all words that was begun and not finished. */
  removal: { salt: string } | null
  removedAt: number | null
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  readonly groepen: Map<string, Groep>
  readonly omitted: Map<string, true>
  /** What a groep that is added begins with, whatever the leidraad says (spec G15). */
  anonymous: boolean
  /** Thema's that are set otherwise than their groep, by `groepThemaKey`. */
  anonymousThemas: ReadonlyMap<string, boolean>
  readonly gesprekken: Map<string, Gesprek>
  readonly people: Map<string, Person>
  readonly runs: Map<string, ThemaRun>
  readonly antwoorden: Map<string, Antwoord>
  /** The one answer of a person to a vraag, by `answerKey`; late ones have a key of their own. */
  readonly answerOf: Map<string, string>
  /** How many answers that count a person has in a thema, by `personThemaKey`. */
  readonly answerCount: Map<string, number>
  readonly notities: Map<string, Notitie>
  readonly deliveries: Map<string, Delivery>
}

/** A ronde before its first event. */
export function emptyRonde(): RondeState {
  return {
    id: '',
    tenantId: '',
    title: '',
    school: '',
    scope: { kind: 'vestiging', name: '' },
    reasons: [],
    goals: [],
    use: { forWhom: '', where: '', renewal: '' },
    period: null,
    lang: 'nl',
    phase: 'voorbereiding',
    createdAt: 0,
    publishedAt: null,
    retainMonths: RETAIN_MONTHS,
    removal: null,
    removedAt: null,
    hoofdthemas: [],
    afsluiting: { id: 'afsluiting', nummer: 0, titel: '', hoofdthema: '', minuten: 10, vragen: [] },
    groepen: new Map(),
    omitted: new Map(),
    anonymous: false,
    anonymousThemas: new Map(),
    gesprekken: new Map(),
    people: new Map(),
    runs: new Map(),
    antwoorden: new Map(),
    answerOf: new Map(),
    answerCount: new Map(),
    notities: new Map(),
    deliveries: new Map(),
  }
}

export const groepThemaKey = (groepId: string, themaId: string): string => `${groepId}/${themaId}`
export const runKey = (gesprekId: string, themaId: string): string => `${gesprekId}/${themaId}`
/** Whether this person has an answer in this thema that counts. */
export const hasAnswered = (
  { answerCount }: Pick<RondeState, 'answerCount'>,
  ...key: [gesprekId: string, themaId: string, personId: string]
): boolean => (answerCount.get(personThemaKey(...key)) ?? 0) > 0

export const personThemaKey = (gesprekId: string, themaId: string, personId: string): string =>
  `${gesprekId}/${themaId}/${personId}`
export const answerKey = (gesprekId: string, vraagId: string, personId: string, late: boolean): string =>
  `${gesprekId}/${vraagId}/${personId}${late ? '/nagekomen' : ''}`
