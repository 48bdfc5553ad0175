import type { Folds } from './fold.ts'
import type { Notitie } from './state.ts'

type Nouns = 'notitie.added' | 'notitie.edited' | 'bord.tagged' | 'notitie.removed' | 'samenvatting.posted'

export const foldNotitie: Pick<Folds, Nouns> = {
  'notitie.added'(state, event, moment, change) {
    const { gesprekId, source, text, tags, marks } = event
    const notitie = newNotitie({ id: event.notitieId, gesprekId, source, text, tags, marks, ...moment })
    change.set(state.notities, notitie.id, notitie)
  },
  'samenvatting.posted'(state, event, moment, change) {
    const tags = event.themaId === null ? [] : [event.themaId]
    const marks = { labels: ['samenvatting'] }
    const { gesprekId, text } = event
    const notitie = newNotitie({
      id: event.notitieId,
      gesprekId,
      source: 'chat',
      text,
      tags,
      marks,
      ...moment,
    })
    change.set(state.notities, notitie.id, notitie)
  },
  'notitie.edited'(state, event, _moment, change) {
    const notitie = state.notities.get(event.notitieId)
    if (notitie === undefined) return
    const version = event.text === notitie.text ? notitie.version : notitie.version + 1
    change.set(state.notities, notitie.id, { ...notitie, text: event.text, marks: event.marks, version })
  },
  /** Answers stand on the board among the notes and are tagged the same way (spec B1, G8). */
  'bord.tagged'(state, event, _moment, change) {
    const notitie = state.notities.get(event.itemId)
    if (notitie !== undefined) change.set(state.notities, notitie.id, { ...notitie, tags: event.tags })
    const antwoord = state.antwoorden.get(event.itemId)
    if (antwoord !== undefined) change.set(state.antwoorden, antwoord.id, { ...antwoord, tags: event.tags })
  },
  'notitie.removed'(state, event, _moment, change) {
    const notitie = state.notities.get(event.notitieId)
    if (notitie !== undefined) change.set(state.notities, notitie.id, { ...notitie, removed: event.removed })
  },
}

function newNotitie(fields: Omit<Notitie, 'version' | 'removed'>): Notitie {
  return { ...fields, version: 1, removed: false }
}
