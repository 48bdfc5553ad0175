// Long, because every shape that the tab reads of a ronde is read best in one place.
import type { Groep, Hoofdthema, Thema } from '../domain/leidraad.ts'
import type { GesprekWork, RondeReading, SchoolReading } from '../domain/reading.ts'
import type {
  AntwoordStatus,
  MissingSignal,
  Reikwijdte,
  RondePhase,
  Speaker,
} from '../domain/ronde/events.ts'
import type { MissingKind } from '../domain/ronde/missing.ts'
import type { RondeRole } from '../domain/who.ts'
import type { ActionName } from './actions.ts'
import type { PersonRef } from './personRef.ts'
import type { CorrectieView, OpmerkingView, ParagraphView, VerslagProgress, VerslagView } from './verslag.ts'

export type { Groep, Hoofdthema, Thema, Vraag } from '../domain/leidraad.ts'
export type { GesprekWork, RondeReading, SchoolReading } from '../domain/reading.ts'
export type {
  AntwoordStatus,
  MissingSignal,
  Reikwijdte,
  RondePhase,
  Speaker,
} from '../domain/ronde/events.ts'
export type { MissingKind } from '../domain/ronde/missing.ts'
export type { RondeRole } from '../domain/who.ts'
export type { PersonRef } from './personRef.ts'
export type * from './verslag.ts'

/**
 * What server and tab agree on. A ronde is sent as flat entities by kind and id; a change is the whole entity again, or
 * `null` when it is gone for this person. Times are epoch milliseconds unless stated otherwise.
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
  /** How many months words are kept after publication (X4.a). */
  retentionMonths: number
  /** When words expire; null while that is not known yet. */
  removesAt: number | null
  /** When words expired; expired text is empty. */
  removedAt: number | null
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  /** For gespreksleiders and opdrachtgevers; empty for others. */
  hints: RondeHintView[]
  /** For those who see how far the ronde is; null for others and after the last phase. */
  next: NextPhaseView | null
}

/** The phase after the current one, and what is missing for it (V1.i). */
export interface NextPhaseView {
  phase: RondePhase
  /** Whether `ronde.advance` can move to it; later phases are not built yet. */
  open: boolean
  /** Sent back as `despite`, once the person has read it. */
  missing: { kind: MissingKind; gesprekIds: string[] }[]
}

/** A person who leads and holds another role that gives an interest in the outcome (V3.c). */
export interface RondeHintView {
  kind: 'interest'
  person: PersonRef
  also: RondeRole[]
}

export interface MeView {
  id: string
  name: string
  /** To be shown; what they allow is in `acts` and `reads`. */
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
  /** Thema's, possibly with the closing one, whose answers are stored without a name (G15.b). */
  anonymousThemas: string[]
}

export interface PersonView extends PersonRef {
  roles: RondeRole[]
  deelnemerIn: string[]
  /** From another school: access ends at publication (V8.b). */
  guest: boolean
  about: AboutView | null
}

/** What a deelnemer does and where (V9.a); unknown fields are empty or null. */
export interface AboutView {
  functie: string
  unit: string
  level: number | null
  year: number | null
  leerweg: 'bol' | 'bbl' | null
}

export type SpreadAspect = keyof AboutView

/** How the deelnemers of a groep differ, in counts (V9.d). */
export interface SpreadView {
  aspects: { aspect: SpreadAspect; values: { value: string; count: number }[] }[]
  /** Aspects in which they are all alike and should differ. */
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
  /** Whether Teams showed that who linked it is in the chat; nothing is posted there before (G1.k). */
  linkConfirmed: boolean
  /** The chat is a thread in a channel, so the gesprek is started and ended by hand. */
  inChannel: boolean
  /** What Teams does not tell about the chat; empty for people who may not read words. */
  missingSignals: MissingSignal[]
  /** Short key of why a card could not be posted; null when none failed. */
  deliveryTrouble: string | null
  verslag: VerslagProgress
  deelnemers: PersonRef[]
  /** People who answered without being deelnemer and can be accepted; empty for people who may not read words. */
  proposed: PersonRef[]
  /** Null for people who may not read words, and for an anonymous groep. */
  spread: SpreadView | null
  gespreksleiders: string[]
  verslaggevers: string[]
}

/** A thema that was opened in a gesprek; id is `<gesprekId>/<themaId>`. */
export interface ThemaRunView {
  id: string
  gesprekId: string
  themaId: string
  /** Its answers are stored without name and time (G15.b). */
  anonymous: boolean
  status: 'open' | 'gesloten'
  openedAt: number
  /** Its order among notities and antwoorden, see `AntwoordView`. */
  place: number
  closedAt: number | null
  warnedAt: number | null
  /** Vragen that the gespreksleider shows first; null for the first three. */
  shown: string[] | null
  ticked: string[]
  /** Ids of people marked as heard; empty for people who may not read words. */
  heard: string[]
  /** How many people gave an answer that counts; in an anonymous thema only 0, or null for one or more (G15.e). */
  answered: number | null
}

export interface AntwoordView {
  id: string
  gesprekId: string
  themaId: string
  vraagId: string
  /** Null in an anonymous thema. */
  person: PersonRef | null
  mine: boolean
  text: string
  status: AntwoordStatus
  aside: boolean
  withdrawn: boolean
  /** In an anonymous thema both times are that of its opening. */
  at: number
  changedAt: number
  /** Its order among notities and antwoorden; 0 for people who read no words: gaps would count what others wrote. */
  place: number
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
  /** The name of the speaker. */
  speakerName: string | null
  toWhom: string | null
  author: PersonRef
  mine: boolean
  at: number
  /** Its order among notities and antwoorden. */
  place: number
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
  verslag: VerslagView
  paragraph: ParagraphView
  correctie: CorrectieView
  opmerking: OpmerkingView
}

export type EntityKind = keyof Entities

/** One entity as this person may read it now; `value` is null when it is gone for this person. */
export type EntityChange = {
  [K in EntityKind]: { kind: K; id: string; value: Entities[K] | null }
}[EntityKind]

/** A named set of entity kinds that a screen needs. */
export type LensName = 'ronde' | 'gesprek' | 'bord' | 'verslag'

/**
 * `GET /api/rondes/<id>?lens=<names>&has=<names>`: what this person may read, as of `seq`. Names are joined by commas.
 * `lens` keeps to the kinds of these lenses, `has` leaves out the kinds that the reader has already.
 */
export interface RondeSnapshot {
  seq: number
  /** Lenses that the reader has completely with this snapshot. */
  lenses: LensName[]
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
  /** Counts of the gesprekken that this person may read. */
  gesprekken: { total: number; held: number }
  /** The gesprek that is under way or comes next for this person. */
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
