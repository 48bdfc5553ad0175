import { nieuw } from '../rondeNieuw/nl.ts'

const gesprekken = (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`)

export const rondes = {
  nieuw,
  title: 'Rondes',
  list: 'Jouw rondes',
  help: 'Hulp',
  more: 'Meer',
  mine: 'Mijn gegevens',
  administer: 'Beheer',
  newRonde: 'Nieuwe ronde',
  loading: 'De rondes worden geladen',
  phases: {
    voorbereiding: 'Voorbereiding',
    gesprekken: 'Gesprekken',
    verslagen: 'Verslagen',
    portret: 'Portret',
    gepubliceerd: 'Gepubliceerd',
    opvolging: 'Opvolging',
    afgesloten: 'Afgesloten',
  },
  phaseOf: (phase: string, number: number) => `Fase ${number} van 7: ${phase}`,
  roles: {
    opdrachtgever: 'Opdrachtgever',
    gespreksleider: 'Gespreksleider',
    verslaggever: 'Verslaggever',
    deelnemer: 'Deelnemer',
    meelezer: 'Meelezer',
  },
  scopeAndSeason: (scope: string, season: string) => `${scope}, ${season}`,
  season: (half: 'voorjaar' | 'najaar', year: number) => `${half} ${year}`,
  held: (held: number, total: number) => `${held} van ${gesprekken(total)} gevoerd`,
  toHold: (total: number) => `${gesprekken(total)} voor te bereiden`,
  goingOn: (groep: string) => `Nu bezig: ${groep}`,
  nextAt: (groep: string, day: string, time: string) => `${groep}, ${day} om ${time}`,
  nextUnplanned: (groep: string) => `${groep} is nog niet gepland`,
  allHeld: 'Alle gesprekken zijn gevoerd',
  notPlanned: 'Nog geen gesprek gepland',
  emptyTitle: 'Hier komt je eerste ronde',
  emptyText:
    'Vijf groepen, vijf gesprekken van anderhalf uur, en één portret waarin de school zichzelf herkent. De leidraad staat klaar; alles is aan te passen.',
  emptyBeheerderTitle: 'Je doet zelf niet mee aan een ronde',
  emptyBeheerder: 'Welke rondes er in de school zijn en hoe lang er iets wordt bewaard, staat in Beheer.',
  toBeheer: 'Naar Beheer',
  emptyOther:
    'Je doet nog niet mee aan een ronde. Zodra een gespreksleider je een rol geeft, staat de ronde hier.',
}
