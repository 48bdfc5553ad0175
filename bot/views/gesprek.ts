import { isChannel } from '../domain/chat/channel.ts'
import { AFSLUITING } from '../domain/leidraad.ts'
import { workIn } from '../domain/reading.ts'
import type { DeliveryKey } from '../domain/ronde/deliveryKey.ts'
import { deliveryOf } from '../domain/ronde/deliveryLookup.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { RondeRole } from '../domain/who.ts'
import type { GesprekView, ThemaRunView } from '../protocol/view.ts'
import { viewSpread } from './about.ts'
import { nameOf } from './personRef.ts'
import { viewVerslagProgress } from './verslag.ts'
import { seesGesprek, type Viewer } from './viewer.ts'

export function viewGesprek(state: RondeState, viewer: Viewer, id: string): GesprekView | undefined {
  const gesprek = state.gesprekken.get(id)
  if (gesprek === undefined || !seesGesprek(state, viewer, gesprek)) return undefined
  return {
    id,
    groepId: gesprek.groepId,
    work: workIn(state, viewer.who, id),
    start: gesprek.start,
    minutes: gesprek.minutes,
    room: gesprek.room,
    status: gesprek.status,
    startedAt: gesprek.startedAt,
    endedAt: gesprek.endedAt,
    openThemaId: gesprek.openThemaId,
    linked: gesprek.chatId !== null,
    linkConfirmed: gesprek.linkConfirmed,
    inChannel: gesprek.chatId !== null && isChannel(gesprek.chatId),
    missingSignals: viewer.words ? [...gesprek.missingSignals] : [],
    verslag: viewVerslagProgress(state, gesprek),
    deliveryTrouble: viewer.words ? deliveryTrouble(state, gesprek) : null,
    deelnemers: gesprek.deelnemers.map((personId) => ({ id: personId, name: nameOf(state, personId) })),
    proposed: viewer.words ? [...gesprek.proposed].map(([personId, name]) => ({ id: personId, name })) : [],
    spread: viewer.words ? viewSpread(state, gesprek) : null,
    gespreksleiders: namesWith(state, 'gespreksleider'),
    verslaggevers: namesWith(state, 'verslaggever'),
  }
}

export function viewRun(state: RondeState, viewer: Viewer, id: string): ThemaRunView | undefined {
  const run = state.runs.get(id)
  const gesprek = run && state.gesprekken.get(run.gesprekId)
  if (run === undefined || gesprek === undefined || !seesGesprek(state, viewer, gesprek)) return undefined
  return {
    id,
    gesprekId: run.gesprekId,
    themaId: run.themaId,
    anonymous: run.anonymous,
    status: run.status,
    openedAt: run.openedAt,
    place: viewer.words ? run.place : 0,
    closedAt: run.closedAt,
    warnedAt: run.warnedAt,
    shown: run.shown === null ? null : [...run.shown],
    ticked: [...run.ticked],
    heard: viewer.words ? [...run.heard] : [],
    // In an anonymous thema of a small groep a growing number tells who answered, and beside the answers one that does not
    // grow tells that two are of one author, also to those who read them (G15.e).
    answered: !run.anonymous ? run.answered : run.wrote ? null : 0,
  }
}

/** Why the latest failed card of this gesprek could not be posted; null when none failed. */
function deliveryTrouble(state: RondeState, gesprek: Gesprek): string | null {
  const themas = state.groepen.get(gesprek.groepId)?.themas ?? []
  const gesprekId = gesprek.id
  const themaIds = [...themas.map((thema) => thema.id), AFSLUITING]
  const keys: DeliveryKey[] = [
    { kind: 'opening', gesprekId },
    ...themaIds.map((themaId) => ({ kind: 'thema', gesprekId, themaId }) as const),
  ]
  const failed = keys.map((key) => deliveryOf(state, key)?.failed ?? null)
  return failed.findLast((reason) => reason !== null) ?? null
}

function namesWith(state: RondeState, role: RondeRole): string[] {
  return [...state.people.values()]
    .filter((person) => person.roles.includes(role))
    .map((person) => person.name)
}
