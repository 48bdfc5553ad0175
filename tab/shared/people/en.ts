import type { mensen as dutch } from './nl.ts'

export const mensen: typeof dutch = {
  inTeams: 'Choose in Teams',
  inTeamsFor: (role) => `Choose in Teams: ${role}`,
  windowTitle: (role) => `Add ${role}`,
  search: 'Search by name',
  orSearch: 'Or search by name',
  searching: 'Searching the school…',
  noMatch: 'No one by that name',
  noKnown: 'No one by that name among the people known here',
  asGiven: 'A name stays as you give it until that person signs in.',
  steps: 'Where you find people',
  noWindow: 'The people picker of Teams is only available in Teams. Search by name here.',
  noWindowHere: 'The people picker of Teams cannot be opened here. Search by name.',
  windowFailed:
    'The people picker of Teams did not open. Search by name; everything you chose is still there.',
  unticked: 'People you deselect in Teams keep this role. Remove a role here, with the cross.',
  nameless: 'Teams gave no name for one of the people you chose. Search for this person by name.',
  notSearched: 'Searching the whole school failed just now. You see the people known here.',
  leader: 'Preferably someone without an interest in the outcome. The app does not know who manages whom.',
  interest: (name, roles) => `${name} leads and is also ${roles}.`,
  safer: 'It is safer when the leader has no interest in the outcome.',
  removeAs: (name, role) => `Remove ${name} as ${role}`,
  guestNamed: (name) => `${name} (guest)`,
}
