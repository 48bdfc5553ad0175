import type { form as dutch } from './nl.ts'

export const form: typeof dutch = {
  waarover: {
    scope: 'Scope',
    school: 'School',
    names: {
      opleidingsteam: 'Name of the team',
      opleidingen: 'Which programmes',
      afdeling: 'Name of the department or sector',
      vestiging: 'Name of the location',
      college: 'Name of the college',
    },
    rondeTitle: 'Title of the round',
  },
  waarom: {
    reasons: 'Reasons',
    own: 'A reason of your own',
    ownAdd: 'Add',
    goals: 'What do you want to achieve?',
    goalsHelp: 'One goal per line. Optional.',
    forWhom: 'Who is the portrait for?',
    where: 'Where will it be discussed?',
    renewal: 'Which change programme is it part of?',
    renewalHelp: 'Questions in the guide mention this programme.',
    renewalMade: 'The questions of this round stay as they are.',
  },
  slot: {
    dayOf: (groep) => `Day of ${groep}`,
    startOf: (groep) => `Start of ${groep}`,
    minutesOf: (groep) => `Minutes for ${groep}`,
    roomOf: (groep) => `Room for ${groep}`,
    until: (time) => `until ${time}`,
    room: 'Room',
  },
}
