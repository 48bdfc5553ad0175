import { isDeelnemerOf, rolesIn } from '../domain/rights.ts'
import { linkableIn } from '../domain/ronde/linkable.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho, RondeRole } from '../domain/who.ts'
import type { ChatChoice, ChatPlace } from '../protocol/chat.ts'
import { seesGesprek, viewerOf } from './viewer.ts'

/** Roles that work in a gesprek, what asks most of somebody first. */
const WORKING: readonly RondeRole[] = ['gespreksleider', 'verslaggever', 'deelnemer', 'opdrachtgever']

/** The gesprek that a chat is, for this person; null for who may not see it. */
export function chatPlace(state: RondeState, gesprekId: string, who: PersonWho): ChatPlace | null {
  const viewer = viewerOf(state, who)
  const gesprek = state.gesprekken.get(gesprekId)
  if (viewer === null || gesprek === undefined || !seesGesprek(viewer, gesprek)) return null
  const roles = rolesIn(state, who).filter(
    (role) => role !== 'deelnemer' || isDeelnemerOf(state, who, gesprekId),
  )
  const role = WORKING.find((one) => roles.includes(one))
  return role === undefined ? null : { rondeId: state.id, gesprekId, role }
}

export interface ChatChoices {
  mayLink: boolean
  choices: ChatChoice[]
  askWhom: string[]
}

/** What this person could link a chat to in this ronde, or who else could. */
export function chatChoices(state: RondeState, who: PersonWho): ChatChoices {
  const viewer = viewerOf(state, who)
  if (viewer === null) return { mayLink: false, choices: [], askWhom: [] }
  const open = linkableIn(state)
  if (!viewer.words) {
    const concerned = open.some(({ gesprek }) => seesGesprek(viewer, gesprek))
    return { mayLink: false, choices: [], askWhom: concerned ? namesOfLinkers(state) : [] }
  }
  const choices = open.map(({ gesprek, groep }) => ({
    rondeId: state.id,
    gesprekId: gesprek.id,
    groep: { nummer: groep.nummer, titel: groep.titel, kort: groep.kort },
    start: gesprek.start,
    room: gesprek.room,
    ronde: state.title,
  }))
  return { mayLink: true, choices, askWhom: [] }
}

function namesOfLinkers(state: RondeState): string[] {
  return [...state.people.values()]
    .filter(({ roles }) => roles.includes('gespreksleider') || roles.includes('verslaggever'))
    .map(({ name }) => name)
}
