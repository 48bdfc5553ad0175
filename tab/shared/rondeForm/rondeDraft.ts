import type { ContentView } from '../../../bot/protocol/content.ts'
import type { FoundPerson } from '../../../bot/protocol/people.ts'

export type Scope = ContentView['reikwijdten'][number]['id']
export type DraftRole = 'gespreksleider' | 'verslaggever' | 'opdrachtgever' | 'deelnemer'

export interface DraftGrant {
  personId: string
  name: string
  role: DraftRole
  /** The groep of a deelnemer. */
  sleutel: string | null
  /** Comes from another school, as far as is known. */
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

/** When one gesprek is held, in the clock of who plans; empty strings while not planned. */
export interface DraftSlot {
  sleutel: string
  day: string
  start: string
  minutes: number
  room: string
}

/** What has been sent of a finished draft, so that going on after an error never makes anything twice. */
export interface Making {
  rondeId: string
  requestIds: Record<string, string>
  done: string[]
}

/** A ronde in the making, as it is kept on the device. */
export interface RondeDraft {
  step: number
  scope: Scope | null
  school: string
  scopeName: string
  /** Null while the suggestion is followed. */
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
  /** The id of the ronde once it was sent for the first time. */
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
  /** Minors may sit here: the leidraad has it anonymous, and it begins so (spec V2). */
  minors: boolean
}

/** The groepen of the leidraad with this draft's names and choice. */
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

/** Whether somebody may go on from this step. */
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

/** Grants that still make sense: deelnemers of a groep that was left out are kept in the draft, not sent. */
export function liveGrants(draft: RondeDraft, groepen: readonly DraftGroep[]): DraftGrant[] {
  const on = new Set(groepen.filter((groep) => groep.on).map((groep) => groep.sleutel))
  return draft.grants.filter((grant) => grant.sleutel === null || on.has(grant.sleutel))
}
