import type { over as dutch, guests as dutchGuests, verder as dutchNext } from './about.nl.ts'

export const over: typeof dutch = {
  title: 'What it is about and for',
  change: 'Change',
  changing: 'Edit what it is about and for',
  school: 'School',
  scope: 'Scope',
  reasons: 'Why',
  goals: 'Goals',
  forWhom: 'For whom',
  where: 'Where it will be discussed',
  renewal: 'Part of',
  period: 'Period',
  fromTo: (from, to) => (from === to ? from : `${from} to ${to}`),
  nothing: 'Goals and use are not filled in yet.',
  rondeTitle: 'Title of the round',
  from: 'From',
  to: 'To',
  periodMissing: 'Fill in both days, the first not after the last, or leave both empty.',
}

export const verder: typeof dutchNext = {
  missing: {
    'no-verslaggever': () => 'There is no note-taker yet.',
    'not-planned': (groepen) => `Not planned yet: ${groepen.join(', ')}.`,
    'no-deelnemers': (groepen) => `No participants yet: ${groepen.join(', ')}.`,
    'not-held': (groepen) => `Not held yet: ${groepen.join(', ')}.`,
  },
  notYet: 'The phases after the conversations, with the portrait, will come to this app later.',
  notYetNotes:
    'After each conversation you make its report. The phases after that, with the portrait, will come to this app later. You can download the notes of each conversation as Word or Markdown from its menu.',
  to: (phase) => `Go on to ${phase}`,
  sure: (phase) => `Go on to ${phase}?`,
  onlyForward: 'A round only moves forward. You cannot go back.',
}

export const guests: typeof dutchGuests = {
  title: 'Guests from another school',
  text: 'The access of a guest ends when the portrait is published.',
}
