import type { rondes as dutch } from './nl.ts'

export const rondes: typeof dutch = {
  title: 'Rounds',
  list: 'Your rounds',
  help: 'Help',
  more: 'More',
  mine: 'My data',
  administer: 'Administration',
  newRonde: 'New round',
  loading: 'Loading the rounds',
  scopeAndSeason: (scope, season) => `${scope}, ${season}`,
  season: (half, year) => `${half === 'voorjaar' ? 'spring' : 'autumn'} ${year}`,
  goingOn: (groep) => `In progress: ${groep}`,
  nextAt: (groep, day, time) => `${groep}, ${day} at ${time}`,
  nextUnplanned: (groep) => `${groep} is not planned yet`,
  allHeld: 'All conversations have been held',
  notPlanned: 'No conversation planned yet',
  emptyTitle: 'Your first round will be here',
  emptyText:
    'Five groups, five conversations of an hour and a half, and one portrait in which the school recognises itself. The guide is ready; everything can be changed.',
  emptyBeheerderTitle: 'You are not in any round',
  emptyBeheerder: 'Administration shows the school’s rounds and how long data is kept.',
  toBeheer: 'Go to administration',
  emptyOther:
    'You do not take part in a round yet. As soon as a conversation leader gives you a role, the round will be here.',
}
