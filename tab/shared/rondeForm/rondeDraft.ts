import type { ContentView } from '../../../bot/protocol/content.ts'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import {
  charactersOver,
  GOAL_MAX,
  GOALS_MAX,
  NAME_MAX,
  RENEWAL_MAX,
  SHORT_NAME_MAX,
} from '../../ui/textLimits.ts'

export type Scope = ContentView['reikwijdten'][number]['id']
export type DraftRole = 'gespreksleider' | 'verslaggever' | 'opdrachtgever' | 'deelnemer'

export interface DraftGrant {
  personId: string
  name: string
  role: DraftRole
  /** The groep of a deelnemer. */
  sleutel: string | null
  /** From another school, as far as known. */
  guest?: true
}

export const grantOf =
  (role: DraftRole, sleutel: string | null) =>
  ({ id, name, guest }: FoundPerson): DraftGrant => ({
    personId: id,
    name,
    role,
    sleutel,
    ...(guest && { guest }),
  })

/** Day and time of one gesprek, in local time; empty strings while not planned. */
export interface DraftSlot {
  sleutel: string
  day: string
  start: string
  minutes: number
  room: string
}

/** How much of a finished draft was sent, so that a retry after an error makes nothing twice. */
export interface Making {
  rondeId: string
  requestIds: Record<string, string>
  done: string[]
}

/** The draft of a new ronde, as stored on the device. */
export interface RondeDraft {
  step: number
  scope: Scope | null
  school: string
  scopeName: string
  /** Null while the suggested title is used. */
  title: string | null
  reasons: string[]
  ownReasons: string[]
  goals: string
  forWhom: string
  where: string
  renewal: string
  groepen: Record<string, { on: boolean; titel: string; kort: string; anoniem?: boolean }>
  grants: DraftGrant[]
  /** Null until the day was proposed. */
  slots: DraftSlot[] | null
  planLater: boolean
  /** Id of the ronde, from the first attempt to send it. */
  rondeId: string | null
  making: Making | null
}

export const emptyDraft: RondeDraft = {
  step: 0,
  scope: null,
  school: '',
  scopeName: '',
  title: null,
  reasons: [],
  ownReasons: [],
  goals: '',
  forWhom: '',
  where: '',
  renewal: '',
  groepen: {},
  grants: [],
  slots: null,
  planLater: false,
  rondeId: null,
  making: null,
}

export const stepIds = ['waarover', 'waarom', 'groepen', 'mensen', 'dagschema'] as const
export type StepId = (typeof stepIds)[number]

export type DraftGroep = ContentView['groepen'][number] & {
  on: boolean
  /** Minors may take part; the leidraad makes it anonymous by default (G15.g). */
  minors: boolean
}

/** The groepen of the leidraad with the names and choices of this draft. */
export function groepenOf(content: ContentView, draft: RondeDraft): DraftGroep[] {
  return content.groepen.map((groep) => {
    const own = draft.groepen[groep.sleutel]
    return {
      ...groep,
      on: own?.on ?? !groep.optioneel,
      titel: own?.titel.trim() || groep.titel,
      kort: own?.kort.trim() || groep.kort,
      anoniem: groep.anoniem || own?.anoniem === true,
      minors: groep.anoniem,
    }
  })
}

/** Whether this step is filled in far enough to continue. */
export function isFilled(
  step: StepId,
  draft: RondeDraft,
  title: string,
  groepen: readonly DraftGroep[],
): boolean {
  if (step === 'waarover')
    return (
      draft.scope !== null &&
      draft.school.trim() !== '' &&
      draft.scopeName.trim() !== '' &&
      title.trim() !== ''
    )
  if (step === 'groepen') return groepen.some((groep) => groep.on)
  return true
}

/** The grants to send: deelnemers of an omitted groep stay in the draft and are left out. */
export function liveGrants(draft: RondeDraft, groepen: readonly DraftGroep[]): DraftGrant[] {
  const on = new Set(groepen.filter((groep) => groep.on).map((groep) => groep.sleutel))
  return draft.grants.filter((grant) => grant.sleutel === null || on.has(grant.sleutel))
}

/** Whether every text of this step is short enough for the server; the fields say how much is too much (X5.p). */
export function fits(
  step: StepId,
  draft: RondeDraft,
  title: string,
  groepen: readonly DraftGroep[],
): boolean {
  const each = (max: number, ...texts: string[]) => texts.every((text) => charactersOver(text, max) === 0)
  switch (step) {
    case 'waarover':
      return each(NAME_MAX, title, draft.school, draft.scopeName)
    case 'waarom':
      return (
        each(GOALS_MAX, draft.goals) &&
        each(GOAL_MAX, ...draft.goals.split('\n'), draft.forWhom, draft.where) &&
        each(RENEWAL_MAX, draft.renewal)
      )
    case 'groepen':
      return groepen.every(
        ({ on, titel, kort }) => !on || (each(NAME_MAX, titel) && each(SHORT_NAME_MAX, kort)),
      )
    case 'dagschema':
      return draft.planLater || each(NAME_MAX, ...(draft.slots ?? []).map(({ room }) => room))
    default:
      return true
  }
}
