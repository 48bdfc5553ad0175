import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { RondeRole } from '../who.ts'

export type RondePhase =
  | 'voorbereiding'
  | 'gesprekken'
  | 'verslagen'
  | 'portret'
  | 'gepubliceerd'
  | 'opvolging'
  | 'afgesloten'

export const REIKWIJDTEN = ['opleidingsteam', 'opleidingen', 'afdeling', 'vestiging', 'college'] as const
export type Reikwijdte = (typeof REIKWIJDTEN)[number]

export type AntwoordStatus = 'geldig' | 'nagekomen' | 'onbevestigd'
export type NotitieSource = 'genoteerd' | 'chat' | 'transcript'

/** What Teams does not tell here: when the meeting starts and ends, or who is in the chat. */
export type MissingSignal = 'meeting' | 'members'

/** Who said it: somebody of the groep, or a name the verslaggever typed. */
export type Speaker = { personId: string } | { name: string }

/** What may be said about a note beside its text; all optional (spec G7). */
export interface NotitieMarks {
  speaker?: Speaker
  labels: string[]
  toWhom?: string
}

/**
 * Everything that can happen in a ronde. Each type carries its version `v`; a journal of any former release must
 * still fold, so a shape never changes: it gets a new version beside the old one.
 */
export interface RondeEvents {
  'ronde.created': {
    v: 1
    rondeId: string
    tenantId: string
    title: string
    school: string
    scope: { kind: Reikwijdte; name: string }
    reasons: string[]
    goals: string[]
    use: { forWhom: string; where: string; renewal: string }
    period: { from: string; to: string } | null
    lang: 'nl' | 'en'
    leidraad: { id: string; versie: number }
    hoofdthemas: Hoofdthema[]
    afsluiting: Thema
    groepen: Groep[]
    gesprekken: { id: string; groepId: string }[]
  }
  'ronde.changed': {
    v: 1
    title: string
    school: string
    scope: { kind: Reikwijdte; name: string }
    reasons: string[]
    goals: string[]
    use: { forWhom: string; where: string; renewal: string }
    period: { from: string; to: string } | null
  }
  'ronde.advanced': { v: 1; phase: RondePhase }
  /** How long words are kept after publication (spec X4). */
  'retention.set': { v: 1; months: number }
  /** The words are being removed; `salt` makes the names that take the place of people, and goes at the end. */
  'retention.started': { v: 1; salt: string }
  /** Entries before this one are not what they were: whoever has folded them, folds anew. */
  'ronde.redactionAnnounced': { v: 1; why: 'erasure' | 'retention'; erasureId: string | null }
  'groep.added': { v: 1; groep: Groep; gesprekId: string }
  'groep.changed': { v: 1; groepId: string; titel: string; kort: string; kaarten: boolean }
  'groep.omitted': { v: 1; groepId: string; omitted: boolean }
  /** For one thema of a groep, a whole groep, or every groep of the ronde and those to come. */
  'anoniem.set': { v: 1; groepId: string | null; themaId: string | null; anonymous: boolean }
  'role.granted': { v: 1; personId: string; name: string; role: RondeRole; gesprekId: string | null }
  'role.revoked': { v: 1; personId: string; role: RondeRole; gesprekId: string | null }
  'guest.marked': { v: 1; personId: string; guest: boolean }
  'gesprek.planned': { v: 1; gesprekId: string; start: string; minutes: number; room: string }
  'gesprek.linked': { v: 1; gesprekId: string; chatId: string; meetingId: string | null }
  /** `fresh`: nothing was written in it, so it counts as not begun. */
  'gesprek.unlinked': { v: 1; gesprekId: string; fresh: boolean }
  'gesprek.askedEarly': { v: 1; gesprekId: string }
  'gesprek.askedAgain': { v: 1; gesprekId: string }
  'gesprek.missingSignalSet': { v: 1; gesprekId: string; signal: MissingSignal; missing: boolean }
  'gesprek.started': { v: 1; gesprekId: string; again: boolean }
  'gesprek.ended': { v: 1; gesprekId: string }
  'thema.opened': { v: 1; gesprekId: string; themaId: string; shown: string[] | null; again: boolean }
  'thema.warned': { v: 1; gesprekId: string; themaId: string }
  'thema.closed': { v: 1; gesprekId: string; themaId: string }
  'vraag.ticked': { v: 1; gesprekId: string; themaId: string; vraagId: string; ticked: boolean }
  'deelnemer.markedHeard': { v: 1; gesprekId: string; themaId: string; personId: string; heard: boolean }
  'deelnemer.proposed': { v: 1; gesprekId: string; personId: string; name: string }
  'deelnemer.described': {
    v: 1
    personId: string
    functie: string
    unit: string
    level: number | null
    year: number | null
    leerweg: 'bol' | 'bbl' | null
  }
  'deelnemer.accepted': { v: 1; gesprekId: string; personId: string }
  'antwoord.given': {
    v: 1
    antwoordId: string
    gesprekId: string
    themaId: string
    vraagId: string
    personId: string
    text: string
    status: AntwoordStatus
  }
  'antwoord.included': { v: 1; antwoordId: string }
  'antwoord.setAside': { v: 1; antwoordId: string; aside: boolean }
  'antwoord.withdrawn': { v: 1; antwoordId: string }
  'notitie.added': {
    v: 1
    notitieId: string
    gesprekId: string
    source: NotitieSource
    text: string
    tags: string[]
    marks: NotitieMarks
  }
  'notitie.edited': { v: 1; notitieId: string; text: string; marks: NotitieMarks }
  'bord.tagged': { v: 1; itemId: string; tags: string[] }
  'notitie.removed': { v: 1; notitieId: string; removed: boolean }
  'samenvatting.posted': { v: 1; notitieId: string; gesprekId: string; themaId: string | null; text: string }
  'delivery.leased': { v: 1; key: string; until: number }
  'delivery.finished': { v: 1; key: string; activityId: string | null; shows: string }
  'delivery.failed': { v: 1; key: string; retryAt: number | null; reason: string }
  'delivery.retried': { v: 1; gesprekId: string; keys: string[] }
}

export type RondeEventType = keyof RondeEvents
export type RondeEvent = { [T in RondeEventType]: { type: T } & RondeEvents[T] }[RondeEventType]
