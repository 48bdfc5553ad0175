import type { PersonRef, RondePhase, RondeRole } from './view.ts'

export type { PersonRef } from './view.ts'

/**
 * What server and tab agree on about somebody's own data (spec X3), how long words are kept (X4) and who did what with
 * them. Times are epoch milliseconds unless said. Who was erased has an id that begins with `gewist-` and no name.
 */

/** One heading of an export, with what is kept under it. */
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
 * is kept about one person. Meant to be saved as a file and read by that person, so its words are Dutch and its times
 * ISO 8601.
 */
export interface PersonExport {
  uitleg: string
  gemaaktOp: string
  persoon: { id: string; namen: string[] }
  rollen: ExportPart<ExportedRole>
  gegevens: ExportPart<ExportedFacts>
  antwoorden: ExportPart<ExportedAntwoord>
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

/** What is known of a deelnemer's work (spec V9), each time it was noted. */
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
  /** Who did it, for what was done about this person by somebody else. */
  door: string | null
}

/** One person in `GET /api/beheer/people`: whom a Beheerder can look up and erase. */
export interface KnownPerson extends PersonRef {
  /** In how many rondes this person stands. */
  rondes: number
}

export interface KnownPeople {
  people: KnownPerson[]
}

/** `GET /api/people/<person>/where`: where somebody stands, in counts; no words. For a Beheerder. */
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
    /** Another gespreksleider is needed before this person can be erased (spec V3). */
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
  /** Own antwoorden of which the text went. */
  antwoorden: number
  /** Notes that lost this person as speaker. */
  genoemd: number
  /** Of those, notes of which the text went too: too few took part for it not to point to the person. */
  notities: number
  /** Texts in which the name was replaced. */
  namen: number
}

export type AuditWhat =
  | 'erasure.started'
  | 'erasure.finished'
  | 'export.recorded'
  | 'role.granted'
  | 'role.revoked'
  | 'deelnemer.proposed'
  | 'deelnemer.accepted'
  | 'deelnemer.described'
  | 'guest.marked'
  | 'guest.unmarked'
  | 'ronde.advanced'
  | 'retention.set'
  | 'ronde.redactionAnnounced'

/** Who did what with personal data; never a word of anybody's. */
export interface AuditLine {
  at: number
  what: AuditWhat
  /** Null is the app itself. */
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
