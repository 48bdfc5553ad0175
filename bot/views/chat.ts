import { workIn } from '../domain/reading.ts'
import { linkableIn } from '../domain/ronde/linkable.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { ChatChoice, ChatPlace } from '../protocol/chat.ts'
import { seesGesprek, viewerOf } from './viewer.ts'

/** The gesprek that a chat is linked to; null for a person who may not read it. */
export function chatPlace(state: RondeState, gesprekId: string, who: PersonWho): ChatPlace | null {
  const work = state.gesprekken.has(gesprekId) ? workIn(state, who, gesprekId) : null
  return work === null ? null : { rondeId: state.id, gesprekId, work }
}

export interface ChatChoices {
  mayLink: boolean
  choices: ChatChoice[]
  askWhom: string[]
}

/** The gesprekken of this ronde that this person can link a chat to, or the names of people who can. */
export function chatChoices(state: RondeState, who: PersonWho): ChatChoices {
  const viewer = viewerOf(state, who)
  if (viewer === null) return { mayLink: false, choices: [], askWhom: [] }
  const open = linkableIn(state)
  if (!viewer.words) {
    const concerned = open.some(({ gesprek }) => seesGesprek(state, viewer, gesprek))
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
