import { gesprekIdIn } from '../domain/ronde/deliveryKey.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import { runKey } from '../domain/ronde/state.ts'
import type { Act } from '../domain/stream.ts'
import type { EntityKind } from '../protocol/view.ts'

/** An entity that may look different now; id `*` is every one of its kind. */
export interface EntityRef {
  kind: EntityKind
  id: string
  /** Only to who sees words: to anybody else it is as it was, and even a message without news would tell of it. */
  wordsOnly?: true
}

export interface Touched {
  refs: EntityRef[]
  /** People whose own rights changed: their whole view may be another one. */
  rights: Set<string>
  /** Gesprekken that ended: whose an anonymous answer was in them, nobody can say any more (spec G15). */
  ended: Set<string>
  /** Everybody's whole view may be another one: what was told before is not what stands there now. */
  everyone: boolean
}

const ALL = '*'

/** What a commit may have changed in anybody's view. */
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

/** What a person may see, or until when, may be another from here on. */
function changesRights(event: RondeEvent): event is Extract<RondeEvent, { personId: string }> {
  return event.type === 'role.granted' || event.type === 'role.revoked' || event.type === 'guest.marked'
}

/** Adds a ref to those that wait; what one of them tells everybody is not kept back for the other. */
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
      // Names of leaders stand with every gesprek. A speaker's new name reaches the notes with the next whole view.
      // The hints that stand with the ronde are about who holds which role.
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
      // The last gesprek says until when words are kept.
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
