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
    'This shows whether a group is mixed. Only the conversation leader, the note-taker and the person it is about see it. Filling it in is voluntary; it is stored with the round until someone clears it or you have it erased.',
  spread: 'Mix',
  spreadText: 'Each dot is a participant; dots that are together have the same value.',
  value: (value, count) => `${value}: ${count}`,
  lacks: (things) => `Everyone for whom this is filled in has ${things}. A more mixed group brings up more.`,
  same: {
    functie: 'the same role',
    unit: 'the same team',
    level: 'the same level',
    year: 'the same year',
    leerweg: 'the same track',
  },
}
