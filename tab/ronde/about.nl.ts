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
    'not-planned': (groepen: readonly string[]) => `Nog niet gepland: ${groepen.join(', ')}.`,
    'no-deelnemers': (groepen: readonly string[]) => `Nog zonder deelnemers: ${groepen.join(', ')}.`,
    'not-held': (groepen: readonly string[]) => `Nog niet gehouden: ${groepen.join(', ')}.`,
  } satisfies Record<string, (groepen: readonly string[]) => string>,
  notYet: 'De fasen na de gesprekken, met het portret, komen later in deze app.',
  notYetNotes:
    'Na elk gesprek maak je het verslag. De fasen daarna, met het portret, komen later in deze app. De notities neem je mee als Word of Markdown, in het menu van dat gesprek.',
  to: (phase: string) => `Door naar ${phase}`,
  sure: (phase: string) => `Door naar ${phase}?`,
  onlyForward: 'Een ronde gaat alleen vooruit; terug kan niet.',
}

export const guests = {
  title: 'Gasten van een andere school',
  text: 'De toegang van een gast eindigt als het portret is gepubliceerd.',
}
