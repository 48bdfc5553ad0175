import type { about as dutch } from './people.nl.ts'

export const about: typeof dutch = {
  open: 'Participants',
  title: (groep) => `Participants of ${groep}`,
  me: 'About me',
  meOf: (groep) => `About me in ${groep}`,
  of: (name) => `About ${name}`,
  functie: 'Role',
  unit: 'Team or unit',
  level: 'Level',
  year: 'Year',
  leerweg: 'Track',
  leerwegen: { bol: 'bol (school-based)', bbl: 'bbl (work-based)' },
  levelIs: (level) => `level ${level}`,
  yearIs: (year) => `year ${year}`,
  unknown: 'Not filled in',
  fill: 'Fill in',
  change: 'Change',
  changeOf: (says, name) => `${says}: about ${name}`,
  whoSees:
    'This shows whether a group is mixed. Only the conversation leader, the note-taker and the person it is about see it. Filling it in is voluntary; it stays with the round until somebody empties it or you have it erased.',
  spread: 'Mix',
  spreadText: 'Each dot is a participant; those who stand together have the same.',
  value: (value, count) => `${value}: ${count}`,
  lacks: (things) => `Everybody of whom this is known has ${things}. More difference lets you hear more.`,
  same: {
    functie: 'the same role',
    unit: 'the same team',
    level: 'the same level',
    year: 'the same year',
    leerweg: 'the same track',
  },
}
