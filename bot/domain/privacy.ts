import type { EventContext } from './eventContext.ts'
import type { RichText } from './richText.ts'
import type { AntwoordStatus, RondePhase } from './ronde/values.ts'
import type { Speaker } from './speaker.ts'
import type { RondeRole } from './who.ts'
import type { Quote } from './wordDiff.ts'

/**
 * What an event means for people. Every event declares it beside its fold; an event without a declaration does not
 * compile. Erasure, retention, personal export and audit read these declarations and decide nothing by event name.
 */

/**
 * What one field holds.
 * - `plain`: an id of a thing, a choice, a date, a key. Never rewritten.
 * - `person`: the id of a person. Erasure replaces it.
 * - `words`: text that people write. Erasure takes names and full ids out of it.
 * - `richWords`: the same with paragraphs, lists and marks, see `RichText`.
 * - `quote`: words of a text with what is around them, see `Quote`.
 * - `source`: the id of a notitie or antwoord that the words of the event rest on. Never rewritten; where its words go, what
 *   this event repeats of them goes too.
 * - `speaker`: who said the words of this event, see `Speaker`.
 * - `salt`: makes the ids that replace people. Cleared as the last of all, when the work it serves is done.
 * - `personNames`: all names of the person that an erasure is about. Cleared at its end.
 * - `nameOf`: the name of the person in another field, or of who did the act (`by`). Cleared with that person only:
 *   others may have the same name.
 */
export type FieldKind<Root> =
  | 'plain'
  | 'person'
  | 'words'
  | 'richWords'
  | 'quote'
  | 'source'
  | 'speaker'
  | 'salt'
  | 'personNames'
  | { readonly nameOf: (keyof Root & string) | 'by' }

/** Whether a value of this type can hold text that someone chose; numbers, booleans and closed choices cannot. */
type HoldsText<V> = true extends (
  V extends null | undefined | number | boolean
    ? false
    : V extends string
      ? string extends V
        ? true
        : false
      : V extends readonly (infer Item)[]
        ? HoldsText<Item>
        : HoldsText<V[keyof V]>
)
  ? true
  : false

type FieldOf<V, Root> = [V] extends [string | readonly string[]]
  ? FieldKind<Root>
  : [V] extends [RichText]
    ? 'richWords'
    : [V] extends [Quote]
      ? 'quote'
      : [Speaker] extends [V]
        ? 'speaker'
        : [V] extends [readonly (infer Item)[]]
          ? [Item] extends [RichText]
            ? never
            : FieldsOf<Item, Root>
          : FieldsOf<V, Root>

/** A declaration for every field that can hold text, nested as the event is. */
export type FieldsOf<T, Root = T> = {
  readonly [K in keyof T as HoldsText<T[K]> extends true ? K : never]-?: FieldOf<NonNullable<T[K]>, Root>
}

/** What stays of an event: all of it, all but words and names, or nothing. Ids of erased people never stay. */
export type Effect = 'keep' | 'drop-words' | 'drop'

/** A line of the audit. `doneBy` is who did the act, unless the event says it better. */
export interface AuditFact {
  what:
    | 'erasure.started'
    | 'erasure.finished'
    | 'export.recorded'
    | 'notitie.exportRecorded'
    | 'verslag.exportRecorded'
    | 'ronde.exportRecorded'
    | 'tenant.rondeDeleted'
    | 'role.granted'
    | 'role.revoked'
    | 'deelnemer.proposed'
    | 'deelnemer.accepted'
    | 'deelnemer.described'
    | 'guest.marked'
    | 'guest.unmarked'
    | 'person.nameRecorded'
    | 'ronde.advanced'
    | 'retention.set'
    | 'ronde.redactionAnnounced'
  about?: string
  doneBy?: { id: string; name: string } | null
  rondeId?: string | null
  /** Of a ronde that does not exist any more. */
  title?: string
  gesprekId?: string | null
  role?: RondeRole
  phase?: RondePhase
  months?: number
  why?: 'erasure' | 'retention' | undefined
}

/** What an event adds to the export of a person, by the part of the export it belongs to. */
export type ExportFact =
  | { part: 'role'; held: boolean; role: RondeRole; gesprekId: string | null; name: string }
  | {
      part: 'facts'
      functie: string
      unit: string
      level: number | null
      year: number | null
      leerweg: 'bol' | 'bbl' | null
    }
  | {
      part: 'antwoord'
      gesprekId: string
      themaId: string
      vraagId: string
      status: AntwoordStatus
      text: string
    }
  | { part: 'notitie'; text: string; speaker: Speaker | null }
  | { part: 'correctie'; gesprekId: string; quote: string; reason: string; text: RichText | null }
  | { part: 'about'; rondeId: string | null; doneBy: string }

export interface EventPrivacy<E> {
  fields: FieldsOf<E>
  /** The `person` field that the event is about; null when it is about no one. */
  about: (keyof E & string) | null
  /** The field with the id of the antwoord or notitie of which the event holds one version. */
  versionOf?: keyof E & string
  /** Whether who did the act wrote what it is about: then retention replaces the actor too. */
  byAuthor?: true
  /** What stays when the person in `about` is erased. Words by others lose only names and ids. */
  onErasure: Effect | ((event: E) => Effect)
  /** What stays when the words of the ronde are removed at the end of their term. */
  afterRetention: Effect
  /**
   * `true`: someone who answered without being on the list is accepted. A function: what an earlier event about that
   * person in that gesprek becomes at retention, because the acceptance itself goes; null drops it.
   */
  accepted?: true | ((event: E) => E | null)
  /** Null: no line in the audit. */
  audited: ((event: E, context: EventContext) => AuditFact) | null
  /** Null: nothing beside that it happened, which the export tells of every act of or about a person. */
  exported: ((event: E) => ExportFact) | null
}

/** For events that hold nothing of people. */
export const nothingOfPeople = {
  about: null,
  onErasure: 'keep',
  afterRetention: 'keep',
  audited: null,
  exported: null,
} as const
