import { type AnoniemSlice, nothingAnonymous } from './anoniem.ts'
import { type AntwoordSlice, noAntwoorden } from './antwoord.ts'
import { type CorrectieSlice, noCorrecties } from './correctie.ts'
import { type DeletionSlice, notDeleted } from './deletion.ts'
import { type DeliverySlice, noDeliveries } from './delivery.ts'
import { type GesprekSlice, noGesprekken } from './gesprek.ts'
import { type GroepSlice, noGroepen } from './groep.ts'
import { type NotitieSlice, noNotities } from './notitie.ts'
import { noOpmerkingen, type OpmerkingSlice } from './opmerking.ts'
import { noParagraphs, type ParagraphSlice } from './paragraph.ts'
import { noPlaces, type PlaceSlice } from './place.ts'
import { nothingRemoved, type RetentionSlice } from './retention.ts'
import { noPeople, type PersonSlice } from './role.ts'
import { noRonde, type RondeSlice } from './ronde.ts'
import { noRuns, type ThemaSlice } from './thema.ts'
import { noVerslagen, type VerslagSlice } from './verslag.ts'

export { groepThemaKey } from './anoniem.ts'
export { type Antwoord, anonymousTextKey, answerKey, hasAnswered, personThemaKey } from './antwoord.ts'
export type { DeliveryState } from './delivery.ts'
export { type FormerChat, type Gesprek, sittingNr } from './gesprek.ts'
export type { Notitie } from './notitie.ts'
export { type About, nothingKnown, type Person } from './role.ts'
export { runKey, type ThemaRun } from './thema.ts'

/**
 * A ronde, composed of the slices of its nouns. Entities in the maps are replaced, never edited: a reader may keep one,
 * and an undo can put the former one back.
 */
export interface RondeState
  extends RondeSlice,
    GroepSlice,
    AnoniemSlice,
    GesprekSlice,
    PersonSlice,
    ThemaSlice,
    AntwoordSlice,
    NotitieSlice,
    PlaceSlice,
    DeliverySlice,
    RetentionSlice,
    VerslagSlice,
    ParagraphSlice,
    CorrectieSlice,
    OpmerkingSlice,
    DeletionSlice {}

/** A ronde before its first event. */
export function emptyRonde(): RondeState {
  return {
    ...noRonde(),
    ...noGroepen(),
    ...nothingAnonymous(),
    ...noGesprekken(),
    ...noPeople(),
    ...noRuns(),
    ...noAntwoorden(),
    ...noNotities(),
    ...noPlaces(),
    ...noDeliveries(),
    ...nothingRemoved(),
    ...noVerslagen(),
    ...noParagraphs(),
    ...noCorrecties(),
    ...noOpmerkingen(),
    ...notDeleted(),
  }
}
