import type { AuditFact } from '../domain/privacy.ts'
import type { PersonRef, RondePhase, RondeRole } from './view.ts'

export type { PersonRef } from './view.ts'

/**
 * What server and tab agree on about exports, erasures and the audit (X3). Times are epoch milliseconds unless stated
 * otherwise. An erased person has an id that begins with `gewist-` and no name.
 */

/** One section of an export. */
export interface ExportPart<R> {
  /** A Dutch heading that a person understands. */
  kop: string
  regels: R[]
}

export interface RondeRef {
  id: string
  title: string
}

/**
 * `GET /api/me/export` (all rondes of the school), `GET /api/rondes/<id>/people/<person>/export` (that ronde): all that
 * is stored about one person. That person reads it as a file, so its texts are Dutch and its times ISO 8601.
 */
export interface PersonExport {
  uitleg: string
  gemaaktOp: string
  persoon: { id: string; namen: string[] }
  rollen: ExportPart<ExportedRole>
  gegevens: ExportPart<ExportedFacts>
  antwoorden: ExportPart<ExportedAntwoord>
  correcties: ExportPart<ExportedCorrectie>
  genoemd: ExportPart<ExportedNotitie>
  genoteerd: ExportPart<ExportedNotitie>
  over: ExportPart<ExportedAct>
  gedaan: ExportPart<ExportedAct>
  chats: ExportPart<{ ronde: string; gesprek: string; chat: string }>
}

export interface ExportedRole {
  ronde: string
  titel: string
  rol: RondeRole
  /** The groep of a deelnemer. */
  groep: string | null
  naam: string
  van: string
  tot: string | null
}

/** What a deelnemer does and where (V9.a), each time it was recorded. */
export interface ExportedFacts {
  ronde: string
  op: string
  functie: string
  unit: string
  niveau: number | null
  jaar: number | null
  leerweg: 'bol' | 'bbl' | null
}

export interface ExportedAntwoord {
  ronde: string
  groep: string
  thema: string
  vraag: string
  status: 'geldig' | 'nagekomen' | 'onbevestigd'
  ingetrokken: boolean
  /** The newest last. */
  versies: { op: string; tekst: string }[]
}

/** What a person corrected in a verslag, with a name. */
export interface ExportedCorrectie {
  ronde: string
  groep: string
  teruggenomen: boolean
  /** The newest last. `over` are the words of the verslag that it is about. */
  versies: { op: string; over: string; tekst: string; waarom: string }[]
}

export interface ExportedNotitie {
  ronde: string
  groep: string
  verwijderd: boolean
  versies: { op: string; tekst: string }[]
}

export interface ExportedAct {
  ronde: string | null
  op: string
  /** The name of the action, such as `antwoord.give`. */
  handeling: string
  /** The name of the person who did it, for acts of others about this person. */
  door: string | null
}

/** One person in `GET /api/beheer/people`, to look up and erase. */
export interface KnownPerson extends PersonRef {
  /** Number of rondes that have something about this person. */
  rondes: number
}

export interface KnownPeople {
  people: KnownPerson[]
}

/** `GET /api/people/<person>/where`: where a person is stored, in counts (X3.c). For a Beheerder. */
export interface PersonWhere {
  person: PersonRef
  rondes: {
    ronde: RondeRef
    school: string
    phase: RondePhase
    roles: RondeRole[]
    /** Short names of the groepen this person is deelnemer of. */
    groepen: string[]
    counts: { antwoorden: number; genoemd: number; genoteerd: number }
    /** Another gespreksleider is needed before this person can be erased (X3.l). */
    onlyGespreksleider: boolean
  }[]
  erasable: boolean
}

/** `GET /api/erasures`, the newest first. For a Beheerder. */
export interface Erasures {
  erasures: ErasureLine[]
}

export interface ErasureLine {
  id: string
  at: number
  by: PersonRef
  /** Null while it is under way. */
  doneAt: number | null
  counts: ErasureCounts | null
}

/** What an erasure found and did. */
export interface ErasureCounts {
  rondes: number
  /** Own antwoorden of which the text was erased. */
  antwoorden: number
  /** Notes that lost this person as speaker. */
  genoemd: number
  /** Of those, notes of which the text was erased too: too few people took part to keep it (X3.e). */
  notities: number
  /** Texts in which the name was replaced. */
  namen: number
}

/** Who did what with personal data; no words. */
export interface AuditLine {
  at: number
  what: AuditFact['what']
  /** Null for the app itself. */
  by: PersonRef | null
  about: PersonRef | null
  ronde: RondeRef | null
  role: RondeRole | null
  /** The short name of the groep. */
  groep: string | null
  /** Of `ronde.advanced`. */
  phase: RondePhase | null
  /** Of `retention.set`. */
  months: number | null
  /** Of `ronde.redactionAnnounced`. */
  why: 'erasure' | 'retention' | null
}

/** `GET /api/audit` (a Beheerder: the school), `GET /api/rondes/<id>/audit` (Beheerder, gespreksleider); newest first. */
export interface AuditPage {
  lines: AuditLine[]
  /** Goes into `?before=` for the next page; null when this is the last. */
  next: string | null
}
