export const about = {
  open: 'Deelnemers',
  openOf: (groep: string) => `Deelnemers van ${groep}: functie, unit en spreiding`,
  me: 'Over mij',
  meOf: (groep: string) => `Over mij in ${groep}`,
  of: (name: string) => `Over ${name}`,
  functie: 'Functie',
  unit: 'Team of unit',
  level: 'Niveau',
  year: 'Leerjaar',
  leerweg: 'Leerweg',
  leerwegen: { bol: 'bol', bbl: 'bbl' },
  unknown: 'Niet ingevuld',
  whoSees:
    'Zo is te zien of een groep gemengd is. Alleen de gespreksleider, de verslaggever en wie het over gaat zien dit. Invullen is vrijwillig; het blijft bij de ronde staan tot iemand het leegmaakt of je het laat wissen.',
  saved: 'Bewaard',
  spread: 'Spreiding',
  spreadText: 'Elke stip is een deelnemer; wie bij elkaar staat, heeft hetzelfde.',
  value: (value: string, count: number) => `${value}: ${count}`,
  lacks: (things: string) =>
    `Iedereen van wie dit bekend is, heeft ${things}. Met meer verschil hoor je meer.`,
  same: {
    functie: 'dezelfde functie',
    unit: 'hetzelfde team',
    level: 'hetzelfde niveau',
    year: 'hetzelfde leerjaar',
    leerweg: 'dezelfde leerweg',
  },
}
