export const koppelen = {
  name: 'Koppelen',
  title: 'Welk gesprek is dit?',
  intro: 'Kies het gesprek dat jullie in deze vergadering voeren.',
  choices: 'Gesprekken zonder vergadering',
  todayAt: (time: string) => `Vandaag om ${time}`,
  onAt: (date: string, time: string) => `${date} om ${time}`,
  unplanned: 'Nog niet gepland',
  parts: (parts: string[]) => parts.filter((part) => part !== '').join(', '),
  missing:
    'Staat je gesprek er niet bij? Dan is het al gekoppeld, of afgelopen. Een verkeerde koppeling maak je los in Regie, bij Meer mogelijkheden.',
  chooseFirst: 'Kies eerst een gesprek.',
  link: 'Koppel dit gesprek',
  next: 'Daarna komen de kaarten in deze chat en open je Regie. Een chat hoort bij één gesprek.',
  refresh: 'Kijk opnieuw',
  notYet: 'Deze vergadering is nog niet gekoppeld',
  notYetText: (names: string) =>
    `${names === '' ? 'De gespreksleider of de verslaggever' : names} kan hier zeggen welk gesprek dit is. Daarna opent jouw scherm vanzelf.`,
  /** Joke, Wouter of Fatma */
  oneOf: (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'disjunction' }).format(names),
  none: 'Er is geen gesprek om te koppelen',
  noneText:
    'Elk gesprek heeft al een vergadering, of is afgelopen. Open dit tabblad in de vergadering die erbij hoort, of voeg in de ronde een groep toe. Een verkeerde koppeling maak je los in Regie, bij Meer mogelijkheden.',
  notYours: 'Deze vergadering hoort bij een gesprek',
  notYoursText:
    'Jij hebt daarin nog geen rol. Doe je mee? Schrijf dan in de kaart in de chat; de gespreksleider neemt je op. Daarna opent jouw scherm hier vanzelf.',
  noChat: 'Hier is geen vergadering om te koppelen',
  noChatText: 'Open dit tabblad in de vergadering in Teams.',
}
