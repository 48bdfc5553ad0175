import type { EventOf } from '../stream.ts'
import { type AnoniemEvents, anoniemEvents } from './anoniem.ts'
import { type AntwoordEvents, antwoordEvents } from './antwoord.ts'
import { type BordEvents, bordEvents } from './bord.ts'
import { type CorrectieEvents, correctieEvents } from './correctie.ts'
import { type DeelnemerEvents, deelnemerEvents } from './deelnemer.ts'
import type { DeletionEvents } from './deletion.ts'
import { deletionEvents } from './deletionFold.ts'
import { type DeliveryEvents, deliveryEvents } from './delivery.ts'
import { type GesprekEvents, gesprekEvents } from './gesprek.ts'
import { type GroepEvents, groepEvents } from './groep.ts'
import { type LinkEvents, linkEvents } from './link.ts'
import { type NotitieEvents, notitieEvents } from './notitie.ts'
import { type OpmerkingEvents, opmerkingEvents } from './opmerking.ts'
import { type ParagraphEvents, paragraphEvents } from './paragraph.ts'
import { type RedactionEvents, redactionEvents } from './redaction.ts'
import { type RetentionEvents, retentionEvents } from './retention.ts'
import { type RoleEvents, roleEvents } from './role.ts'
import { type RondeOwnEvents, rondeOwnEvents } from './ronde.ts'
import type { RondeState } from './state.ts'
import { type ThemaEvents, themaEvents } from './thema.ts'
import type { RondeEventDefinitions } from './touch.ts'
import { type VerslagEvents, verslagEvents } from './verslag.ts'

export type { Speaker } from '../speaker.ts'
export type { NotitieMarks } from './notitie.ts'
export * from './values.ts'

/**
 * Everything that can happen in a ronde. Each type carries its version `v`; a journal of any former release must still
 * fold, so a shape never changes: it gets a new version beside the old one.
 */
export interface RondeEvents
  extends RondeOwnEvents,
    GroepEvents,
    AnoniemEvents,
    RoleEvents,
    GesprekEvents,
    LinkEvents,
    ThemaEvents,
    DeelnemerEvents,
    AntwoordEvents,
    NotitieEvents,
    BordEvents,
    DeliveryEvents,
    RetentionEvents,
    RedactionEvents,
    VerslagEvents,
    ParagraphEvents,
    CorrectieEvents,
    OpmerkingEvents,
    DeletionEvents {}

export type RondeEventType = keyof RondeEvents
export type RondeEvent = EventOf<RondeEvents>

/** Fold, touched entities and privacy of every event of a ronde; one that is missing does not compile. */
export const rondeEvents: RondeEventDefinitions<RondeState, RondeEvents> = {
  ...rondeOwnEvents,
  ...groepEvents,
  ...anoniemEvents,
  ...roleEvents,
  ...gesprekEvents,
  ...linkEvents,
  ...themaEvents,
  ...deelnemerEvents,
  ...antwoordEvents,
  ...notitieEvents,
  ...bordEvents,
  ...deliveryEvents,
  ...retentionEvents,
  ...redactionEvents,
  ...verslagEvents,
  ...paragraphEvents,
  ...correctieEvents,
  ...opmerkingEvents,
  ...deletionEvents,
}
