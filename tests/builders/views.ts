import type { Thema } from '../../bot/domain/leidraad.ts'
import type {
  AntwoordView,
  EntityChange,
  EntityKind,
  GesprekView,
  GroepView,
  NotitieView,
  RondeView,
  ThemaRunView,
} from '../../bot/protocol/view.ts'

/** Entities as the server sends them; fields that a test does not set get default values. */

export function themaOf(id: string, hoofdthema: string, titel: string, minuten = 20): Thema {
  return { id, nummer: 1, titel, hoofdthema, minuten, vragen: [] }
}

export function rondeView(part: Partial<RondeView> = {}): RondeView {
  return {
    id: 'r-1',
    title: 'LOB-portret Zorg en Welzijn',
    school: 'ROC De Waterlinie',
    scope: { kind: 'vestiging', name: 'Locatie Oost' },
    reasons: [],
    goals: [],
    use: { forWhom: '', where: '', renewal: '' },
    period: null,
    phase: 'voorbereiding',
    lang: 'nl',
    createdAt: 0,
    retentionMonths: 6,
    removesAt: null,
    removedAt: null,
    hoofdthemas: [
      { id: 'visie', titel: 'Visie' },
      { id: 'rollen', titel: 'Rollen' },
    ],
    afsluiting: themaOf('afsluiting', 'afsluiting', 'Afsluiting', 10),
    hints: [],
    next: null,
    ...part,
  }
}

export function groepView(nummer: number, part: Partial<GroepView> = {}): GroepView {
  return {
    id: `groep-${nummer}`,
    nummer,
    titel: `Groep ${nummer}`,
    kort: `Groep ${nummer}`,
    grootte: { min: 4, max: 6 },
    anoniem: false,
    kaarten: true,
    themas: [],
    gesprekId: `g-${nummer}`,
    omitted: false,
    anonymousThemas: [],
    ...part,
  }
}

export function gesprekView(part: Partial<GesprekView> = {}): GesprekView {
  return {
    id: 'g-1',
    groepId: 'groep-1',
    work: null,
    start: null,
    minutes: 90,
    room: '',
    status: 'gepland',
    verslag: {
      ...{ status: 'werkdocument', version: 1, wantedBy: null, submittedAt: null, sentAt: null },
      ...{ until: null, closed: false, handedOverOn: null, settledAt: null },
    },
    startedAt: null,
    endedAt: null,
    openThemaId: null,
    linked: false,
    linkConfirmed: false,
    inChannel: false,
    missingSignals: [],
    deliveryTrouble: null,
    deelnemers: [],
    proposed: [],
    spread: null,
    gespreksleiders: [],
    verslaggevers: [],
    ...part,
  }
}

export function runView(themaId: string, part: Partial<ThemaRunView> = {}): ThemaRunView {
  return {
    id: `g-1/${themaId}`,
    gesprekId: 'g-1',
    themaId,
    anonymous: false,
    status: 'open',
    openedAt: 0,
    place: 0,
    closedAt: null,
    warnedAt: null,
    shown: null,
    ticked: [],
    heard: [],
    answered: 0,
    ...part,
  }
}

export function notitieView(id: string, part: Partial<NotitieView> = {}): NotitieView {
  return {
    id,
    gesprekId: 'g-1',
    source: 'genoteerd',
    text: `tekst van ${id}`,
    tags: [],
    labels: [],
    speaker: null,
    speakerName: null,
    toWhom: null,
    author: { id: 'p-bram', name: 'Bram Schouten' },
    mine: false,
    at: 0,
    place: 0,
    version: 1,
    ...part,
  }
}

export function antwoordView(id: string, part: Partial<AntwoordView> = {}): AntwoordView {
  return {
    id,
    gesprekId: 'g-1',
    themaId: 'groep-1.visie',
    vraagId: 'groep-1.visie.1',
    person: { id: 'p-joke', name: 'Joke Vermeulen' },
    mine: false,
    text: `tekst van ${id}`,
    status: 'geldig',
    aside: false,
    withdrawn: false,
    at: 0,
    changedAt: 0,
    place: 0,
    version: 1,
    tags: ['groep-1.visie'],
    labels: [],
    ...part,
  }
}

export const byId = <V extends { id: string }>(...views: V[]): ReadonlyMap<string, V> =>
  new Map(views.map((view) => [view.id, view]))

/** The change that carries this entity; `null` says that it is gone. */
export function changeOf<K extends EntityKind>(
  kind: K,
  id: string,
  value: Extract<EntityChange, { kind: K }>['value'],
): EntityChange {
  // Kind and value belong together by the type of `value`; the compiler cannot follow that through a type parameter.
  return { kind, id, value } as EntityChange
}
