import { nieuw } from '../rondeNieuw/en.ts'
import type { rondes as dutch } from './nl.ts'

const conversations = (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`)

export const rondes: typeof dutch = {
  nieuw,
  title: 'Rounds',
  list: 'Your rounds',
  help: 'Help',
  more: 'More',
  mine: 'My data',
  administer: 'Administration',
  newRonde: 'New round',
  loading: 'Loading the rounds',
  phases: {
    voorbereiding: 'Preparation',
    gesprekken: 'Conversations',
    verslagen: 'Reports',
    portret: 'Portrait',
    gepubliceerd: 'Published',
    opvolging: 'Follow-up',
    afgesloten: 'Closed',
  },
  phaseOf: (phase, number) => `Phase ${number} of 7: ${phase}`,
  roles: {
    opdrachtgever: 'Commissioner',
    gespreksleider: 'Conversation leader',
    verslaggever: 'Note-taker',
    deelnemer: 'Participant',
    meelezer: 'Reader',
  },
  scopeAndSeason: (scope, season) => `${scope}, ${season}`,
  season: (half, year) => `${half === 'voorjaar' ? 'spring' : 'autumn'} ${year}`,
  held: (held, total) => `${held} of ${conversations(total)} held`,
  toHold: (total) => `${conversations(total)} to prepare`,
  goingOn: (groep) => `In progress: ${groep}`,
  nextAt: (groep, day, time) => `${groep}, ${day} at ${time}`,
  nextUnplanned: (groep) => `${groep} is not planned yet`,
  allHeld: 'All conversations have been held',
  notPlanned: 'No conversation planned yet',
  emptyTitle: 'Your first round will be here',
  emptyText:
    'Five groups, five conversations of an hour and a half, and one portrait in which the school recognises itself. The guide is ready; everything can be changed.',
  emptyBeheerderTitle: 'You take part in no round',
  emptyBeheerder: 'Which rounds the school has and how long things are kept is under Administration.',
  toBeheer: 'Go to administration',
  emptyOther:
    'You do not take part in a round yet. As soon as a conversation leader gives you a role, the round will be here.',
}
