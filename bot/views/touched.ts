import { gesprekIdIn } from '../domain/ronde/deliveryKey.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import { runKey } from '../domain/ronde/state.ts'
import type { Act } from '../domain/stream.ts'
import type { EntityKind } from '../protocol/view.ts'

/** An entity that may look different now; id `*` is every one of its kind. */
export interface EntityRef {
  kind: EntityKind
  id: string
  /** Sent to readers of words only: for others nothing changed, and even an unchanged entity would reveal the event. */
  wordsOnly?: true
}

export interface Touched {
  refs: EntityRef[]
  /** People whose own rights changed, so that their whole view may differ. */
  rights: Set<string>
  /** Gesprekken that ended: authors of anonymous answers in them are unknown from now on (G15.d). */
  ended: Set<string>
  /** Every reader's whole view may differ, since stored entries were redacted. */
  everyone: boolean
}

const ALL = '*'

/** What a commit may have changed in the views of readers. */
export function touchedBy(commit: { acts: Act<RondeEvent>[] }): Touched {
  const refs = new Map<string, EntityRef>()
  const rights = new Set<string>()
  const ended = new Set<string>()
  let everyone = false
  for (const act of commit.acts) {
    for (const event of act.events) {
      for (const ref of refsOf(event)) addRef(refs, ref)
      if (event.type === 'ronde.redactionAnnounced') everyone = true
      if (changesRights(event)) rights.add(event.personId)
      if (event.type === 'gesprek.ended') ended.add(event.gesprekId)
    }
  }
  return { refs: [...refs.values()], rights, ended, everyone }
}

/** Whether the event changes what this person may read, or until when. */
function changesRights(event: RondeEvent): event is Extract<RondeEvent, { personId: string }> {
  return event.type === 'role.granted' || event.type === 'role.revoked' || event.type === 'guest.marked'
}

/** Adds a ref to the pending ones; a ref for every reader replaces one for readers of words. */
export function addRef(refs: Map<string, EntityRef>, ref: EntityRef): void {
  const key = `${ref.kind} ${ref.id}`
  const former = refs.get(key)
  if (former === undefined || former.wordsOnly) refs.set(key, ref)
}

function refsOf(event: RondeEvent): EntityRef[] {
  switch (event.type) {
    case 'ronde.created':
    case 'ronde.changed':
    case 'ronde.advanced':
    case 'retention.set':
    case 'retention.started':
    case 'ronde.redactionAnnounced':
      return [{ kind: 'ronde', id: ALL }]
    case 'groep.added':
      return [one('groep', event.groep.id), one('gesprek', event.gesprekId)]
    case 'anoniem.set':
      // Whether a groep is mixed is shown only while its answers have names.
      return [one('groep', event.groepId ?? ALL), inside('gesprek', ALL)]
    case 'groep.changed':
    case 'groep.omitted':
      return [one('groep', event.groepId)]
    case 'role.granted':
    case 'role.revoked':
      // Every gesprek has the names of its leaders, and the ronde has hints about who holds which role. A new name of a
      // speaker reaches the notes with the next whole view.
      return [
        one('person', event.personId),
        one('me', event.personId),
        one('gesprek', ALL),
        one('ronde', ALL),
      ]
    case 'deelnemer.described':
      return [inside('person', event.personId), one('me', event.personId), inside('gesprek', ALL)]
    case 'guest.marked':
      return [inside('person', event.personId)]
    case 'gesprek.planned':
    case 'gesprek.started':
    case 'gesprek.ended':
      // The last gesprek decides when words expire.
      return [one('gesprek', event.gesprekId), one('ronde', ALL)]
    case 'gesprek.linked':
    case 'gesprek.unlinked':
      return [one('gesprek', event.gesprekId)]
    case 'deelnemer.proposed':
      return [inside('gesprek', event.gesprekId)]
    case 'deelnemer.accepted':
      return [one('gesprek', event.gesprekId), one('antwoord', ALL), one('run', ALL)]
    case 'thema.opened':
    case 'thema.closed':
      return [one('run', runKey(event.gesprekId, event.themaId)), one('gesprek', event.gesprekId)]
    case 'thema.warned':
    case 'vraag.ticked':
      return [one('run', runKey(event.gesprekId, event.themaId))]
    case 'deelnemer.markedHeard':
      return [inside('run', runKey(event.gesprekId, event.themaId))]
    case 'antwoord.given':
      return [one('antwoord', event.antwoordId), one('run', runKey(event.gesprekId, event.themaId))]
    case 'antwoord.included':
    case 'antwoord.withdrawn':
      return [one('antwoord', event.antwoordId), one('run', ALL)]
    case 'antwoord.setAside':
      return [inside('antwoord', event.antwoordId)]
    case 'notitie.added':
    case 'notitie.edited':
    case 'notitie.removed':
    case 'samenvatting.posted':
      return [one('notitie', event.notitieId)]
    case 'bord.tagged':
      return [one('notitie', event.itemId), inside('antwoord', event.itemId)]
    case 'delivery.finished':
    case 'delivery.failed':
      return deliveryRefs(event.key)
    case 'delivery.retried':
    case 'gesprek.missingSignalSet':
      return [inside('gesprek', event.gesprekId)]
    case 'delivery.leased':
    case 'gesprek.askedEarly':
    case 'gesprek.askedAgain':
      return []
  }
}

function deliveryRefs(key: string): EntityRef[] {
  const gesprekId = gesprekIdIn(key)
  return gesprekId === null ? [] : [inside('gesprek', gesprekId)]
}

const one = (kind: EntityKind, id: string): EntityRef => ({ kind, id })
const inside = (kind: EntityKind, id: string): EntityRef => ({ kind, id, wordsOnly: true })
