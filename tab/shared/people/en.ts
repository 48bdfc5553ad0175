import type { mensen as dutch } from './nl.ts'

export const mensen: typeof dutch = {
  inTeams: 'Choose in Teams',
  inTeamsFor: (role) => `Choose in Teams: ${role}`,
  windowTitle: (role) => `${role}: who is added?`,
  search: 'Search by name',
  orSearch: 'Or search by name',
  searching: 'Searching the school…',
  noMatch: 'Nobody by that name',
  noKnown: 'Nobody by that name among who is known here already',
  steps: 'Where you find people',
  noWindow: 'Teams’ own window to choose people is only there in Teams. Search by name here.',
  noWindowHere: 'Teams’ own window to choose people cannot be opened here. Search by name.',
  windowFailed:
    'Teams’ own window to choose people did not open. Search by name; everything you chose is still there.',
  unticked: 'Whoever you untick in Teams keeps this role. You take a role away here, with the cross.',
  nameless: 'Teams passed on no name of somebody you chose. Search for this person by name.',
  notSearched: 'Searching the whole school did not work now. You see who is known here already.',
  leader:
    'Preferably somebody without an interest. The app does not know whether somebody manages a participant.',
  interest: (name, roles) => `${name} leads and is also ${roles}.`,
  safer: 'Somebody without an interest leads more safely.',
  removeAs: (name, role) => `Remove ${name} as ${role}`,
  guestNamed: (name) => `${name} (guest)`,
}
