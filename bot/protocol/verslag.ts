import type { RichText } from '../domain/richText.ts'
import type { CorrectieKind } from '../domain/ronde/correctie.ts'
import type { VerslagStatus } from '../domain/ronde/verslag.ts'
import type { Quote } from '../domain/wordDiff.ts'
import type { PersonRef } from './personRef.ts'

export type { RichText, TextBlock, TextRun } from '../domain/richText.ts'
export type { CorrectieKind } from '../domain/ronde/correctie.ts'
export type { VerslagStatus } from '../domain/ronde/verslag.ts'
export type { Quote } from '../domain/wordDiff.ts'

/** A notitie or antwoord of the gesprek. */
export interface ItemRef {
  kind: 'notitie' | 'antwoord'
  id: string
}

/** A notitie or antwoord that a paragraph rests on, and the version that its text was made from. */
export interface SourceView extends ItemRef {
  version: number
}

/** How far the verslag of a gesprek is, without words and without who reacted (for the opdrachtgever too). */
export interface VerslagProgress {
  status: VerslagStatus
  version: number
  /** Days as YYYY-MM-DD: until when it is wanted; null before the gesprek ended. */
  wantedBy: string | null
  submittedAt: number | null
  sentAt: number | null
  /** The last day of correction. */
  until: string | null
  closed: boolean
  handedOverOn: string | null
  settledAt: number | null
}

/** The verslag of a gesprek, by the id of that gesprek. Texts of paragraphs that were touched are entities of their own. */
export interface VerslagView {
  id: string
  status: VerslagStatus
  /** Counts from 1; goes up when a settled verslag is changed. */
  version: number
  /** Why a settled verslag was reopened; empty for the first version. */
  reason: string
  /** Whether its texts were fixed by sending: new notes do not come in by themselves any more. */
  fixed: boolean
  submitted: { at: number; name: string } | null
  /** Thema's that the gespreksleider read and found right. */
  checkedThemas: string[]
  /** The last sending: until which day (YYYY-MM-DD), and to how many. */
  sent: { at: number; name: string; until: string; count: number } | null
  /** The last day of correction is over. */
  closed: boolean
  withdrawnAt: number | null
  /** For a groep without list or bot (R2.h). */
  handedOver: { on: string; said: string } | null
  settled: { at: number; name: string; silent: PersonRef[] } | null
  /** In the order of the verslag; empty for readers who may not read it. */
  themas: OutlineThema[]
  /** What is not in the verslag, for those who write it. */
  drawer: ItemRef[]
  openCorrecties: number
  /** Who reacted how, for those who write it. */
  reactions: ReactionView[]
  /** The reader's own reaction, when the verslag was sent to this person. */
  mine: ReactionView | null
}

export interface OutlineThema {
  themaId: string
  discussed: boolean
  /** One without an entity `paragraph` is shown from its sources, as noted. */
  paragraphs: { id: string; sort: string; sources: ItemRef[] }[]
}

export interface ReactionView {
  person: PersonRef
  state: 'nog-niets' | 'akkoord' | 'correctie'
  correcties: number
  handled: number
  /** How often the text changed after this person agreed. */
  changesSince: number
}

export interface ParagraphView {
  id: string
  gesprekId: string
  themaId: string
  sort: string
  /** Empty for readers who read no notes. */
  sources: SourceView[]
  /** Null while it follows its notes. */
  text: RichText | null
  version: number
  /** Who changed its text last; null while it is as noted, and for readers who do not write it. */
  by: PersonRef | null
  at: number
  changedSinceSent: boolean
  /** Its text as it was sent, where it changed since; null for a paragraph that is new since. */
  asSent: RichText | null
  leftOut: boolean
  /** Texts that were written on an older version: a person chooses. */
  rivals: { id: string; name: string; at: number; base: number; text: RichText }[]
  writing: { person: PersonRef; until: number } | null
}

export interface CorrectieView {
  id: string
  gesprekId: string
  /** Null in an anonymous thema: someone of the groep. */
  person: PersonRef | null
  mine: boolean
  themaId: string | null
  paragraphId: string | null
  kind: CorrectieKind
  /** Version of the paragraph that it was written on. */
  base: number
  text: RichText | null
  quote: Quote | null
  reason: string
  /** In an anonymous thema the start of its day. */
  at: number
  takenOver: { at: number; name: string } | null
  answer: { at: number; name: string; text: string } | null
  handled: { at: number; name: string } | null
}

export interface OpmerkingView {
  id: string
  gesprekId: string
  paragraphId: string
  quote: Quote | null
  text: string
  person: PersonRef
  mine: boolean
  at: number
  answers: { id: string; name: string; at: number; text: string }[]
  resolved: boolean
}
