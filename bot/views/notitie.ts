import { speakerName } from '../domain/ronde/speakerName.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { NotitieView } from '../protocol/view.ts'
import { personRef } from './personRef.ts'
import type { Viewer } from './viewer.ts'

/** A notitie, for readers of words only (X1.e). */
export function viewNotitie(state: RondeState, viewer: Viewer, id: string): NotitieView | null | undefined {
  const notitie = state.notities.get(id)
  if (notitie === undefined || !viewer.words) return undefined
  if (notitie.removed) return null
  const { speaker } = notitie.marks
  return {
    id,
    gesprekId: notitie.gesprekId,
    source: notitie.source,
    text: notitie.text,
    tags: [...notitie.tags],
    labels: [...notitie.marks.labels],
    speaker: speaker === undefined ? null : { ...speaker },
    speakerName: speakerName(state, notitie),
    toWhom: notitie.marks.toWhom ?? null,
    author: personRef(state, undefined, notitie.by),
    mine: notitie.by === viewer.who.oid,
    at: notitie.at,
    place: notitie.place,
    version: notitie.version,
  }
}
