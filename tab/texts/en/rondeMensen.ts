import type { about as dutch } from '../nl/rondeMensen.ts'

export const about: typeof dutch = {
  open: 'Participants',
  openOf: (groep) => `Participants of ${groep}: role, unit and mix`,
  me: 'About me',
  meOf: (groep) => `About me in ${groep}`,
  of: (name) => `About ${name}`,
  functie: 'Role',
  unit: 'Team or unit',
  level: 'Level',
  year: 'Year',
  leerweg: 'Track',
  leerwegen: { bol: 'bol (school-based)', bbl: 'bbl (work-based)' },
  unknown: 'Not filled in',
  whoSees:
    'This shows whether a group is mixed. Only the conversation leader, the note-taker and the person it is about see it. Filling it in is voluntary; it stays with the round until somebody empties it or you have it erased.',
  saved: 'Saved',
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
