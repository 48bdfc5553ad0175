import type { Groep, Hoofdthema, Thema } from '../domain/leidraad.ts'
import type { GesprekWork, RondeReading, SchoolReading } from '../domain/reading.ts'
import type {
  AntwoordStatus,
  MissingSignal,
  Reikwijdte,
  RondePhase,
  Speaker,
} from '../domain/ronde/events.ts'
import type { RondeRole } from '../domain/who.ts'
import type { ActionName } from './actions.ts'

export type { Groep, Hoofdthema, Thema, Vraag } from '../domain/leidraad.ts'
export type { GesprekWork, RondeReading, SchoolReading } from '../domain/reading.ts'
export type {
  AntwoordStatus,
  MissingSignal,
  Reikwijdte,
  RondePhase,
  Speaker,
} from '../domain/ronde/events.ts'
export type { RondeRole } from '../domain/who.ts'

/**
 * What server and tab agree on. A ronde reaches a person as flat entities by kind and id; a change on the stream is
 * the same entity anew, or `null` when this person may no longer see it. Times are epoch milliseconds unless said.
 */

export interface RondeView {
  id: string
  title: string
  school: string
  scope: { kind: Reikwijdte; name: string }
  reasons: string[]
  goals: string[]
  use: { forWhom: string; where: string; renewal: string }
  period: { from: string; to: string } | null
  phase: RondePhase
  lang: 'nl' | 'en'
  createdAt: number
  /** How many months words are kept after publication (spec X4). */
  retentionMonths: number
  /** When words are removed; null while nothing says so yet. */
  removesAt: number | null
  /** When they were; a text that is gone is empty. */
  removedAt: number | null
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  /** To think about, for who leads the ronde or asked for it; empty for others. */
  hints: RondeHintView[]
}

/** Leads, and is something else as well that gives an interest (spec V3). */
export interface RondeHintView {
  kind: 'interest'
  person: PersonRef
  also: RondeRole[]
}

export interface MeView {
  id: string
  name: string
  /** To show; what they allow is in the fields below. */
  roles: RondeRole[]
  /** Actions that this person may call here. */
  acts: ActionName[]
  /** Actions that this person may call about the own person only. */
  actsOnSelf: ActionName[]
  /** What this person may read here. */
  reads: RondeReading[]
  /** Gesprekken in which this person is deelnemer. */
  deelnemerIn: string[]
  /** Null when nothing is known. */
  about: AboutView | null
}

export interface GroepView extends Groep {
  gesprekId: string
  omitted: boolean
  /** Thema's, and perhaps the closing one, whose answers are kept without a name (spec G15). */
  anonymousThemas: string[]
}

export interface PersonRef {
  id: string
  name: string
}

export interface PersonView extends PersonRef {
  roles: RondeRole[]
  deelnemerIn: string[]
  /** From another school: the access ends at publication (spec V8). */
  guest: boolean
  about: AboutView | null
}

/** What somebody does and where (spec V9); empty or null is not known. */
export interface AboutView {
  functie: string
  unit: string
  level: number | null
  year: number | null
  leerweg: 'bol' | 'bbl' | null
}

export type SpreadAspect = keyof AboutView

/** How the deelnemers of a groep differ, in counts. */
export interface SpreadView {
  aspects: { aspect: SpreadAspect; values: { value: string; count: number }[] }[]
  /** In what they are all alike, and should not be. */
  lacks: SpreadAspect[]
}

export interface GesprekView {
  id: string
  groepId: string
  /** What the reader mainly does in it. */
  work: GesprekWork | null
  /** ISO 8601 with offset, null while unplanned. */
  start: string | null
  minutes: number
  room: string
  status: 'gepland' | 'bezig' | 'klaar'
  startedAt: number | null
  endedAt: number | null
  openThemaId: string | null
  /** Whether a Teams chat is linked. */
  linked: boolean
  /** The chat is a thread in a channel: what begins and ends there, does so by hand. */
  inChannel: boolean
  /** What Teams does not tell of the chat; empty for who neither leads nor notes. */
  missingSignals: MissingSignal[]
  /** A card could not be delivered: why, in a short key; null when all is well. */
  deliveryTrouble: string | null
  deelnemers: PersonRef[]
  /** Answered without being deelnemer; waits for the gespreksleider. Empty for who may not accept. */
  proposed: PersonRef[]
  /** Null for who does not lead or note, and of an anonymous groep. */
  spread: SpreadView | null
  gespreksleiders: string[]
  verslaggevers: string[]
}

/** One thema on the table of one gesprek; id is `<gesprekId>/<themaId>`. */
export interface ThemaRunView {
  id: string
  gesprekId: string
  themaId: string
  /** No names are kept with its answers, nor times (spec G15). */
  anonymous: boolean
  status: 'open' | 'gesloten'
  openedAt: number
  closedAt: number | null
  warnedAt: number | null
  /** Vragen that the gespreksleider chose to show first; null: the first three. */
  shown: string[] | null
  ticked: string[]
  /** Ids of people marked as heard; empty for deelnemers. */
  heard: string[]
  /** How many people have written something that counts; null is one or more, where the reader may not know how many. */
  answered: number | null
}

export interface AntwoordView {
  id: string
  gesprekId: string
  themaId: string
  vraagId: string
  /** Null in an anonymous thema: nobody may know. */
  person: PersonRef | null
  mine: boolean
  text: string
  status: AntwoordStatus
  aside: boolean
  withdrawn: boolean
  /** In an anonymous thema both are the moment it was opened. */
  at: number
  changedAt: number
  version: number
  tags: string[]
  labels: string[]
}

export interface NotitieView {
  id: string
  gesprekId: string
  source: 'genoteerd' | 'chat' | 'transcript'
  text: string
  tags: string[]
  labels: string[]
  speaker: Speaker | null
  /** The speaker's name, ready to show. */
  speakerName: string | null
  toWhom: string | null
  author: PersonRef
  mine: boolean
  at: number
  version: number
}

export interface Entities {
  ronde: RondeView
  me: MeView
  groep: GroepView
  person: PersonView
  gesprek: GesprekView
  run: ThemaRunView
  antwoord: AntwoordView
  notitie: NotitieView
}

export type EntityKind = keyof Entities

/** One entity as this person may see it now; `value` is null when it is gone for this person. */
export type EntityChange = {
  [K in EntityKind]: { kind: K; id: string; value: Entities[K] | null }
}[EntityKind]

/** A named set of entity kinds that a screen needs. */
export type LensName = 'ronde' | 'gesprek' | 'bord'

/**
 * `GET /api/rondes/<id>?lens=<names>&has=<names>`: what this person may read, as of `seq`. Names are joined by commas.
 * `lens` keeps to the kinds of these lenses, `has` leaves out the kinds that the reader has already.
 */
export interface RondeSnapshot {
  seq: number
  entities: EntityChange[]
}

/**
 * One message of `GET /api/rondes/<id>/changes?after=<seq>&lens=<names>`. `reset` asks the reader to drop what it has
 * and take `changes` as the whole view (after a change of the reader's own rights). Without changes it only moves the
 * cursor past what the lenses do not show.
 */
export interface ChangeMessage {
  seq: number
  reset: boolean
  changes: EntityChange[]
}

/** One line of `GET /api/rondes`. */
export interface RondeLine {
  id: string
  title: string
  school: string
  scope: { kind: Reikwijdte; name: string }
  period: { from: string; to: string } | null
  phase: RondePhase
  roles: RondeRole[]
  /** Of those that this person sees. */
  gesprekken: { total: number; held: number }
  /** The gesprek that goes on now or comes next for this person. */
  next: {
    gesprekId: string
    groep: string
    start: string | null
    status: 'gepland' | 'bezig'
    work: GesprekWork | null
  } | null
}

export interface RondesView {
  me: {
    id: string
    name: string
    /** Actions that this person may call without a ronde. */
    acts: ActionName[]
    reads: SchoolReading[]
  }
  rondes: RondeLine[]
}

/** `{error}` of every refused call. */
export interface ErrorBody {
  error: { code: string; message: string; requestId?: string }
}
