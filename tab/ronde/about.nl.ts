export const over = {
  title: 'Waarover en waarvoor',
  change: 'Wijzigen',
  changing: 'Waarover en waarvoor wijzigen',
  school: 'School',
  scope: 'Reikwijdte',
  reasons: 'Waarom',
  goals: 'Wat het moet opleveren',
  forWhom: 'Voor wie',
  where: 'Waar het wordt besproken',
  renewal: 'Sluit aan bij',
  period: 'Periode',
  fromTo: (from: string, to: string) => (from === to ? from : `${from} tot en met ${to}`),
  nothing: 'Hier staat nog niets over doelen en gebruik.',
  rondeTitle: 'Titel van de ronde',
  from: 'Van',
  to: 'Tot en met',
  periodMissing: 'Vul twee dagen in, de eerste niet na de laatste, of geen van beide.',
}

export const verder = {
  missing: {
    'no-verslaggever': () => 'Er is nog geen verslaggever.',
    'not-planned': (count: number) =>
      count === 1 ? 'Eén gesprek is nog niet gepland.' : `${count} gesprekken zijn nog niet gepland.`,
    'no-deelnemers': (count: number) =>
      count === 1
        ? 'Eén gesprek heeft nog geen deelnemers.'
        : `${count} gesprekken hebben nog geen deelnemers.`,
    'not-held': (count: number) =>
      count === 1 ? 'Eén gesprek is nog niet gehouden.' : `${count} gesprekken zijn nog niet gehouden.`,
  } satisfies Record<string, (count: number) => string>,
  to: (phase: string) => `Door naar ${phase}`,
  sure: (phase: string) => `Door naar ${phase}?`,
  onlyForward: 'Een ronde gaat alleen vooruit; terug kan niet.',
}

export const guests = {
  title: 'Gasten van een andere school',
  text: 'De toegang van een gast eindigt als het portret is gepubliceerd.',
}
